# shellcheck shell=bash
# Builds what is missing or older than its sources. To be sourced after toolchain.sh; needs PROJECT, the project's root.

# What is built, and what it is made from beside its own folder.
readonly RUNNABLE=(ingest-service search-service recommend-service deploy/local)

product_of() {
  case "$1" in
    deploy/*) printf '%s/%s/target/%s.jar' "$PROJECT" "$1" "${1#deploy/}" ;;
    *) printf '%s/%s/target/quarkus-app/quarkus-run.jar' "$PROJECT" "$1" ;;
  esac
}

# The folders too: their time changes when a file goes.
sources_of() {
  local module
  printf '%s\n' "$PROJECT/pom.xml"
  for module in "$1" events events/kafka events/http events/embed events/query events/analysis events/feed; do
    printf '%s\n' "$PROJECT/$module/pom.xml" "$PROJECT/$module/src/main"
  done
  case "$1" in
    deploy/e2e | deploy/benchmark) printf '%s\n' "$PROJECT"/deploy/{broker,local}/{pom.xml,src/main} ;;
    deploy/*) printf '%s\n' "$PROJECT"/deploy/broker/{pom.xml,src/main} ;;
  esac
}

# Maven need not touch a product that came out the same as before, so each build is noted, too.
note_of() { printf '%s/%s/target/.built' "$PROJECT" "$1"; }

is_stale() {
  local product note
  product=$(product_of "$1")
  note=$(note_of "$1")
  [[ -f "$product" ]] || return 0
  [[ ! "$note" -nt "$product" ]] || product="$note"
  local path
  while IFS= read -r path; do
    [[ -e "$path" ]] || continue
    [[ -z "$(find "$path" -newer "$product" -print -quit)" ]] || return 0
  done < <(sources_of "$1")
  return 1
}

# Of Maven's talk: which module it is at, and what went wrong.
shorten() {
  sed -u -n -e 's/^\[INFO\] Building \(Maybe Related .*\)/  \1/p' -e '/^\[ERROR\]/p'
}

# build_stale MODULE...
build_stale() {
  local module stale=()
  for module in "$@"; do
    ! is_stale "$module" || stale+=("$module")
  done
  ((${#stale[@]})) || return 0
  find_maven
  say "Building ${stale[*]}. The first time takes some minutes: libraries are fetched and all is compiled."
  local began=$SECONDS begin
  begin=$(mktemp)
  (
    cd "$PROJECT"
    IFS=,
    export MAVEN_OPTS="$QUIET_MAVEN ${MAVEN_OPTS:-}"
    mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip -Denforcer.skip -Dcyclonedx.skip \
      -pl "${stale[*]}" -am package | shorten >&2
  ) || fail "The build failed; Maven's message is above."
  for module in "${stale[@]}"; do
    touch -r "$begin" "$(note_of "$module")" # what was changed while it was built is newer
  done
  rm -f "$begin"
  say "Built after $((SECONDS - began)) s."
}
