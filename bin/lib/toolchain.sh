# shellcheck shell=bash
# Finds what the project is built and run with. To be sourced; defines functions only.

readonly JDK_MIN=25
readonly MAVEN_MIN=3.8.7
# Maven's own libraries do what newer JDKs warn about.
readonly QUIET_MAVEN="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$@"
  exit 1
}

# major_version JAVA_HOME: prints the JDK's feature version; nothing when it is none (a JRE cannot build).
major_version() {
  [[ -x "$1/bin/java" && -x "$1/bin/javac" ]] || return 0
  if [[ -r "$1/release" ]]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'
  fi
}

is_new_enough() {
  local major
  major=$(major_version "$1")
  [[ -n "$major" ]] && ((major >= JDK_MIN))
}

# The places where a JDK may be, the most deliberate first.
jdk_candidates() {
  [[ -z "${JAVA_HOME:-}" ]] || printf '%s\n' "$JAVA_HOME"
  local java
  if java=$(command -v java); then
    java=$(readlink -f "$java")
    printf '%s\n' "${java%/bin/java}"
  fi
  local folder
  for folder in /usr/lib/jvm/*"$JDK_MIN"* /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [[ ! -d "$folder" ]] || printf '%s\n' "$folder"
  done
}

# Sets JAVA_HOME to a JDK that is new enough, or says what to install.
find_jdk() {
  local candidate
  while IFS= read -r candidate; do
    if is_new_enough "$candidate"; then
      export JAVA_HOME="$candidate"
      return
    fi
  done < <(jdk_candidates)
  fail "JDK $JDK_MIN or newer is needed and was not found (JAVA_HOME is '${JAVA_HOME:-}')." \
    $'\n  Debian, Ubuntu:  apt-get install openjdk-25-jdk-headless' \
    $'\n  elsewhere:       Eclipse Temurin 25 (with its Debian repository: apt-get install temurin-25-jdk)' \
    $'\nThen start again; when it lies in an unusual place, set JAVA_HOME to it.'
}

# at_least VERSION MINIMUM, both as numbers parted by dots.
at_least() {
  [[ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" == "$2" ]]
}

# Makes sure that mvn is there and new enough, or says what to install. Needs JAVA_HOME.
find_maven() {
  local advice=$'\n  Debian, Ubuntu:  apt-get install maven\n  elsewhere:       unpack Apache Maven and put its bin folder on PATH'
  command -v mvn >/dev/null || fail "Maven $MAVEN_MIN or newer is needed, and there is no mvn on PATH.$advice"
  local version
  version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p') || true
  at_least "${version:-0}" "$MAVEN_MIN" ||
    fail "Maven $MAVEN_MIN or newer is needed, mvn on PATH is ${version:-of unknown version}.$advice"
}
