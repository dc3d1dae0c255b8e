# shellcheck shell=bash
# Runs the images on a container engine of its own. To be sourced after toolchain.sh; needs PROJECT, the project's root.

readonly ENGINE_NETWORK=maybe-related-engine
ENGINE_FOLDER=

# Starts Debian's docker in a network namespace of its own, where nothing of the machine's network is touched, and sets
# DOCKER_HOST. Returns 1, and says why, where that is not possible.
start_engine() {
  local tool
  [[ "$(id -u)" == 0 ]] || { say "NOT RUN: only root can start a container engine."; return 1; }
  if ! command -v dockerd >/dev/null || ! command -v curl >/dev/null; then
    say "Installing docker.io."
    apt-get install -qq -y --no-install-recommends docker.io curl >/dev/null || true
  fi
  for tool in dockerd docker ip nsenter curl; do
    command -v "$tool" >/dev/null || { say "NOT RUN: there is no $tool."; return 1; }
  done
  ENGINE_FOLDER=$(mktemp -d)
  trap stop_engine EXIT
  ip netns add "$ENGINE_NETWORK" && ip -n "$ENGINE_NETWORK" link set lo up || return 1
  export DOCKER_HOST="unix://$ENGINE_FOLDER/docker.sock"
  # Not "ip netns exec", which hides the control groups.
  nsenter "--net=/run/netns/$ENGINE_NETWORK" dockerd --data-root "$ENGINE_FOLDER/data" --exec-root "$ENGINE_FOLDER/exec" \
    --pidfile "$ENGINE_FOLDER/pid" --host "$DOCKER_HOST" --group root --storage-driver=overlay2 \
    >"$ENGINE_FOLDER/log" 2>&1 &
  for ((tries = 0; tries < 60; tries++)); do
    ! docker version >/dev/null 2>&1 || return 0
    sleep 1
  done
  say "NOT RUN: the container engine does not start: $(tail -n 1 "$ENGINE_FOLDER/log")"
  return 1
}

stop_engine() {
  local containers
  containers=$(docker ps --all --quiet 2>/dev/null) || true
  # shellcheck disable=SC2086 # one word each
  [[ -z "$containers" ]] || docker rm --force $containers >/dev/null 2>&1 || true
  if [[ -s "$ENGINE_FOLDER/pid" ]]; then
    local pid
    pid=$(<"$ENGINE_FOLDER/pid")
    kill "$pid" 2>/dev/null || true
    while kill -0 "$pid" 2>/dev/null; do sleep 0.2; done
  fi
  ip netns delete "$ENGINE_NETWORK" 2>/dev/null || true
  rm -rf "$ENGINE_FOLDER"
}

# contained NAME IMAGE MEMORY [docker's options] -- [arguments]: with no more rights than in a cluster.
contained() {
  local name=$1 image=$2 memory=$3 options=()
  shift 3
  while [[ "$1" != -- ]]; do
    options+=("$1")
    shift
  done
  shift
  docker run --detach --name "$name" --network contained --restart on-failure:3 \
    --read-only --cap-drop ALL --security-opt no-new-privileges \
    --tmpfs /tmp:size=512m,mode=1777,exec --memory "$memory" --volume "$name:/data" "${options[@]}" \
    "maybe-related/$image:$VERSION" "$@" >/dev/null
}

service_contained() {
  local name=$1 port=$2
  shift 2
  contained "$name" "$name-service" 1500m --publish "127.0.0.1:$port:$port" \
    --env QUARKUS_HTTP_HOST=0.0.0.0 --env KAFKA_BOOTSTRAP_SERVERS=kafka:9092 \
    --env QUARKUS_LOG_CONSOLE_JSON_ENABLED=true --env "${name^^}_DATA_FOLDER=/data" --env "JDK_JAVA_OPTIONS=-Xmx512m -XX:+UseSerialGC" "$@" --
}

# Published ports are there only inside the namespace.
from_inside() { nsenter "--net=/run/netns/$ENGINE_NETWORK" curl --silent --show-error --max-time 5 "$@"; }

# until_it TEXT WHAT CURL-ARGUMENTS: asks until the answer holds the text.
until_it() {
  local text=$1 what=$2 answer=
  shift 2
  for ((tries = 0; tries < 240; tries++)); do
    answer=$(from_inside "$@" 2>/dev/null) || true
    [[ "$answer" != *"$text"* ]] || return 0
    sleep 0.5
  done
  say "FAILED: $what; the last answer was: $answer"
  return 1
}

# test_on_engine: the images of bin/images, from a comment that is handed in to the search that finds it.
test_on_engine() {
  local image name began
  VERSION=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' "$PROJECT/pom.xml" | head -n 1)
  for image in "$PROJECT"/target/images/*.tar; do
    docker load --quiet --input "$image"
  done
  docker network create contained >/dev/null
  began=$SECONDS
  contained kafka broker 1g --env "JDK_JAVA_OPTIONS=-Xmx384m -XX:+UseSerialGC" -- /data/log 9092 9091 kafka
  service_contained ingest 8081
  service_contained search 8082
  service_contained recommend 8083 --env RECOMMEND_SEARCH_URL=http://search:8082
  for name in ingest:8081 search:8082 recommend:8083; do
    until_it '"checks"' "${name%:*} is not ready" --fail "http://127.0.0.1:${name#*:}/q/health/ready" || {
      docker logs "${name%:*}" 2>&1 | tail -n 20 >&2
      return 1
    }
    say "${name%:*} is ready after $((SECONDS - began)) s."
  done
  from_inside --fail --request PUT http://127.0.0.1:8081/v1/comments/contained --header 'Content-Type: application/json' \
    --data '{"author": "a", "thread": "t", "postedAt": "2026-01-01T00:00:00Z", "text": "a zymurgical remark"}' >/dev/null
  until_it '"contained"' "the comment is not found" "http://127.0.0.1:8082/v1/search?q=zymurgical" || return 1
  until_it 'mayberelated_ready' "there are no figures" http://127.0.0.1:8083/q/metrics || return 1
  [[ "$(docker logs search 2>/dev/null | head -n 1)" == '{"timestamp":'*'"level":"'*'"service":"search-service"'*'}' ]] || {
    say "FAILED: not a line of JSON: $(docker logs search 2>/dev/null | head -n 1)"
    return 1
  }
  docker stats --no-stream --format '{{.Name}} uses {{.MemUsage}}' >&2
  ends_well
}

# Asked to end, each does within its time and says so (143: ended by the signal, 137 would be: killed).
ends_well() {
  local name status
  for name in recommend search ingest kafka; do
    docker stop --time 45 "$name" >/dev/null
    status=$(docker inspect --format '{{.State.ExitCode}}' "$name")
    [[ "$status" == 143 || "$status" == 0 ]] || {
      say "FAILED: $name ended with $status."
      return 1
    }
  done
  say "The images run read-only, as nobody in particular, within their memory, and end when asked to."
}
