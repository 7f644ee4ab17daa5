# shellcheck shell=bash
# Finds the tools that ./run and ./test need, or says in one line what to install. To be sourced; the caller defines stop().

java_least=21
node_least=22
node_version=24.21.0

# The major version of the JDK in folder $1, or nothing when it is not a JDK.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

# Sets JAVA_HOME to a JDK that is new enough: the one it names, that of javac, or the newest in the usual folders.
use_jdk() {
  local candidate version best="" best_version=0 javac
  javac=$(command -v javac || true)
  for candidate in "${JAVA_HOME:-}" "$(real_home "$javac")"; do
    version=$(jdk_version "$candidate")
    if [ "${version:-0}" -ge "$java_least" ]; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  for candidate in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home "${HOME:-/nowhere}"/.sdkman/candidates/java/* \
    "${HOME:-/nowhere}"/.jdks/* "${HOME:-/nowhere}"/.jdks/*/Contents/Home; do
    version=$(jdk_version "$candidate")
    if [ "${version:-0}" -ge "$java_least" ] && [ "$version" -gt "$best_version" ]; then
      best=$candidate
      best_version=$version
    fi
  done
  [ -n "$best" ] || stop "it needs a JDK of version $java_least or newer (25 is recommended): install one, for example Eclipse Temurin, or set JAVA_HOME to it."
  export JAVA_HOME=$best
}

# The JDK's folder for a javac that may be a link.
real_home() {
  [ -n "$1" ] || return 0
  local file=$1 link
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in /*) file=$link ;; *) file=$(dirname "$file")/$link ;; esac
  done
  (cd "$(dirname "$file")/.." && pwd)
}

use_maven() {
  command -v mvn >/dev/null || stop "it needs Maven 3.8 or newer: install the package maven."
  local version
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
  # shellcheck disable=SC2086
  set -- ${version:-0 0}
  [ "$1" -gt 3 ] || { [ "$1" -eq 3 ] && [ "$2" -ge 8 ]; } || stop "it needs Maven 3.8 or newer; mvn -v says ${version// /.}."
}

node_major() { "$1" --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p'; }

# Puts a Node that is new enough first on the PATH; when there is only an older one, its npm brings a newer into folder $1.
use_node() {
  local tools=$1 platform major
  major=$(node_major node || true)
  [ "${major:-0}" -lt "$node_least" ] || return 0
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) platform=linux-x64 ;;
    Linux-aarch64 | Linux-arm64) platform=linux-arm64 ;;
    Darwin-x86_64) platform=darwin-x64 ;;
    Darwin-arm64) platform=darwin-arm64 ;;
    *) stop "it needs Node $node_least or newer, and cannot bring one for $(uname -s) $(uname -m): install it." ;;
  esac
  local bin=$tools/node/node_modules/node-$platform/bin
  if [ "$(node_major "$bin/node" || true)" != "${node_version%%.*}" ]; then
    command -v npm >/dev/null || stop "it needs Node with npm (any version; $node_least or newer is best): install the packages nodejs and npm."
    printf 'bringing Node %s …\n' "$node_version"
    npm install --prefix "$tools/node" --ignore-scripts --no-audit --no-fund --loglevel=error "node-$platform@$node_version" >/dev/null ||
      stop "Node $node_version could not be fetched: install Node $node_least or newer."
  fi
  export PATH=$bin:$PATH
}
