# shellcheck shell=bash
# Makes the base of all images: a few packages of Debian without a shell, and a Java run time. No engine, no registry.
# To be sourced after toolchain.sh; needs PROJECT, the project's root, and JAVA_HOME.

readonly BASE_PACKAGES=(base-files netbase libc6 libgcc-s1 libstdc++6 zlib1g)
readonly BASE_MODULES=(
  java.base java.desktop java.instrument java.logging java.management java.naming java.net.http java.rmi java.scripting
  java.security.jgss java.security.sasl java.sql java.transaction.xa java.xml jdk.crypto.cryptoki jdk.httpserver
  jdk.incubator.vector jdk.jcmd jdk.jfr jdk.management jdk.management.agent jdk.net jdk.unsupported jdk.zipfs
)

# base_image FILE: writes an image as docker save does. The same packages and the same JDK give the same bytes.
base_image() {
  local work
  work=$(mktemp -d)
  umask 022
  mkdir -p "$work/image" "$work/os" "$work/jre"
  base_packages "$work/packages" "$work/os"
  "$JAVA_HOME/bin/jlink" --add-modules "$(
    IFS=,
    printf '%s' "${BASE_MODULES[*]}"
  )" --strip-debug --no-header-files --no-man-pages --output "$work/jre/jre" >"$work/jlink.log" 2>&1 ||
    fail "jlink failed: $(<"$work/jlink.log")"
  layer "$work/os" "$work/image/os.tar"
  layer "$work/jre" "$work/image/jre.tar"
  image_config "$work/image" >"$work/image/config.json"
  printf '[{"Config":"config.json","RepoTags":["maybe-related/base:debian-%s-java-%s"],"Layers":["os.tar","jre.tar"]}]' \
    "$(cut -d. -f1 "$work/os/etc/debian_version")" "$(major_version "$JAVA_HOME")" >"$work/image/manifest.json"
  mkdir -p "$(dirname "$1")"
  layer "$work/image" "$1.new" config.json manifest.json os.tar jre.tar
  mv "$1.new" "$1"
  rm -rf "$work"
}

# base_packages DOWNLOADS ROOT: unpacks the packages, and notes them where scanners look for packages.
base_packages() {
  mkdir -p "$1" "$2/var/lib/dpkg/status.d"
  (cd "$1" && apt-get download -qq "${BASE_PACKAGES[@]}" 2>/dev/null) ||
    fail "apt-get could not fetch ${BASE_PACKAGES[*]}; the base image is made from packages of Debian."
  local package
  for package in "$1"/*.deb; do
    dpkg-deb -x "$package" "$2"
    dpkg-deb -f "$package" >"$2/var/lib/dpkg/status.d/$(dpkg-deb -f "$package" Package)"
  done
  rm -rf "$2"/usr/share/{doc,man,info,locale,lintian} "$2"/usr/share/base-files
  printf 'root:x:0:0:root:/:/nologin\napp:x:10001:10001:app:/app:/nologin\n' >"$2/etc/passwd"
  printf 'root:x:0:\napp:x:10001:\n' >"$2/etc/group"
}

# layer FOLDER FILE [NAME...]: all of the folder, or what is named of it: in fixed order, with fixed owners and times,
# readable by all.
layer() {
  local folder=$1 file=$2
  shift 2
  (($#)) || set -- .
  tar -C "$folder" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=a+rX --format=gnu \
    -cf "$file" "$@"
}

image_config() {
  local os jre
  os=$(sha256sum "$1/os.tar" | cut -d' ' -f1)
  jre=$(sha256sum "$1/jre.tar" | cut -d' ' -f1)
  printf '{"architecture":"%s","os":"linux","created":"1970-01-01T00:00:00Z",' "$(dpkg --print-architecture)"
  printf '"config":{"Env":["PATH=/jre/bin","LANG=C.UTF-8"],"User":"10001:10001"},'
  printf '"rootfs":{"type":"layers","diff_ids":["sha256:%s","sha256:%s"]}}' "$os" "$jre"
}
