#!/bin/sh
# Imports a public pension fund's list into a running system and reads every figure back through the public API,
# each partner's with that partner's own token. The last line is: checked N funds, largest difference D
#
#   infra/verify-import.sh FILE.csv [BASE_URL]
#
# BASE_URL is the gateway's address (default http://127.0.0.1:8080). Exit 1 if any figure differs, saying which.
set -eu

fail() {
  printf '%s\n' "verify-import.sh: $1" >&2
  exit 1
}

[ $# -ge 1 ] && [ $# -le 2 ] && [ -n "$1" ] || fail "usage: infra/verify-import.sh FILE.csv [BASE_URL]"
[ -r "$1" ] || fail "$1 cannot be read"

base="${2:-http://127.0.0.1:8080}"
base="${base%/}"
infra="$(cd "$(dirname "$0")" && pwd)"
target="$infra/verify/target"

built() {
  [ -f "$target/classes/jdk.txt" ] && [ -d "$target/lib" ] || return 1
  [ -z "$(find "$infra/verify/src/main" "$infra/verify/pom.xml" -newer "$target/classes/jdk.txt" -print)" ] || return 1
  [ -x "$(cat "$target/classes/jdk.txt")/bin/java" ]
}
if ! built; then
  (cd "$infra/.." && ./mvnw -q -pl infra/verify -DskipTests package >&2) || fail "it could not be built"
  touch "$target/classes/jdk.txt"
fi

exec "$(cat "$target/classes/jdk.txt")/bin/java" -cp "$target/classes:$target/lib/*" dev.drawdown.verify.VerifyImport \
  "$infra/token.sh" "$1" "$base"
