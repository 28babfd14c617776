#!/bin/sh
# Runs the whole system under load, injects faults into each of its parts, and checks what is left.
#
#   infra/chaos/run.sh [--faults=100 [--only=WORDS] | --short] [--seed=1] [--synchronous-commit=off]
#
# The seed decides which faults come in which order. Each fault is a line on stderr; stdout ends with
#   faults N, acknowledged A, lost L, doubled D, differences X
# With --synchronous-commit=off PostgreSQL acknowledges too early and is killed N times: this must lose something.
set -eu

fail() {
  printf '%s\n' "run.sh: $1" >&2
  exit 1
}

root="$(cd "$(dirname "$0")/../.." && pwd)"
(cd "$root" && ./mvnw -q -B -pl infra/local -am -DskipTests package >&2) || fail "it could not be built"
target="$root/infra/local/target"
# Its readers ask more in a minute than a partner may.
LP_RATE_LIMIT_MAX=1000000
export LP_RATE_LIMIT_MAX
exec "$(cat "$target/test-classes/jdk.txt")/bin/java" -Xmx2g -Ddrawdown.root="$root" \
  -cp "$target/test-classes:$target/classes:$(cat "$target/test.classpath")" dev.drawdown.local.faults.FaultProgramme "$@"
