# shellcheck shell=bash
# Runs the fuzz targets of ingest-service. To be sourced after toolchain.sh; needs PROJECT, the project's root.

readonly FUZZ_PACKAGE=io.mayberelated.ingest.fuzz
readonly FUZZ_FORMATS=(
  arxiv-atom arxiv-oai bibtex crossref csl-json feed forum-graphql forum-page http-recording jsonl markdown
  openalex openreview ris semantic-scholar web-page zotero-csv zotero-rdf
)

# fuzz [SECONDS] [TARGET...]: a target is text, name, or the name of a format.
fuzz() {
  local seconds=60 target failed=() module="$PROJECT/ingest-service"
  if [[ "${1:-}" =~ ^[0-9]+$ ]]; then
    seconds=$1
    shift
  fi
  find_jdk
  find_maven
  export MAVEN_OPTS="$QUIET_MAVEN ${MAVEN_OPTS:-}"
  say "Building the fuzz targets."
  (cd "$PROJECT" && mvn -B -ntp -q -Pfuzz test-compile -pl ingest-service -am)
  local findings="$module/target/fuzz"
  mkdir -p "$findings"
  local targets=("$@")
  ((${#targets[@]})) || targets=(text name "${FUZZ_FORMATS[@]}")
  for target in "${targets[@]}"; do
    fuzz_one "$target" "$seconds" "$module" "$findings" || failed+=("$target")
  done
  if ((${#failed[@]})); then
    say "Findings in: ${failed[*]}. The inputs and logs are in $findings."
    return 1
  fi
  say "${#targets[@]} targets, $seconds s each: no findings."
}

# fuzz_one TARGET SECONDS MODULE FINDINGS
fuzz_one() {
  local class="$FUZZ_PACKAGE.FormatFuzz" log="$4/$1.log" corpus="$4/$1.corpus"
  case "$1" in
    text) class="$FUZZ_PACKAGE.TextFuzz" ;;
    name) class="$FUZZ_PACKAGE.NameFuzz" ;;
  esac
  mkdir -p "$corpus"
  local status=0
  "$JAVA_HOME/bin/java" -Xmx1g -Dfuzz.format="$1" --enable-native-access=ALL-UNNAMED \
    -cp "$3/target/test-classes:$3/target/classes:$(<"$3/target/fuzz.classpath")" \
    com.code_intelligence.jazzer.Jazzer --target_class="$class" \
    --instrumentation_includes='io.mayberelated.**' --reproducer_path="$4" -artifact_prefix="$4/$1-" \
    -max_total_time="$2" -max_len=8192 -rss_limit_mb=0 -timeout=20 -print_final_stats=1 \
    "$corpus" "$3/src/test/resources/formats" >"$log" 2>&1 || status=$?
  say "$(printf '%-18s %10s inputs, %6s covered, %s' "$1" \
    "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" \
    "$(grep -o 'cov: [0-9]*' "$log" | tail -n 1 | cut -c 6-)" \
    "$(((status == 0)) && echo 'no finding' || grep -m 1 '== Java Exception\|ERROR: libFuzzer' "$log" || echo "ended with $status")")"
  return "$status"
}
