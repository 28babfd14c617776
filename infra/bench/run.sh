#!/bin/sh
# Measures one scenario beside the limits of this machine, in the same run, on servers of its own.
#
#   infra/bench/run.sh SCENARIO [--quick] [--json FILE]
#
# SCENARIO: append, append-http, append-large, call, lag, micro, ordering, read, rebuild, reconcile, valuation, xirr;
# lag@1000 is one rate alone, BENCH_SECONDS shortens its warm-up and its measurement. --quick only shows that it runs.
# The table goes to stdout, progress to stderr.
set -eu

fail() {
  printf '%s\n' "run.sh: $1" >&2
  exit 1
}

[ $# -ge 1 ] || fail "usage: infra/bench/run.sh SCENARIO [--quick] [--json FILE]"
bench="$(cd "$(dirname "$0")" && pwd)"
(cd "$bench/../.." && ./mvnw -q -B -pl infra/bench -am -DskipTests package >&2) || fail "it could not be built"
target="$bench/target"
# The applications as under load, not as a laptop starts them, and no limit on how often one may ask.
export DRAWDOWN_JVM_OPTIONS="${DRAWDOWN_JVM_OPTIONS:--XX:TieredStopAtLevel=4 -Xms512m -Xmx1g}"
export LP_RATE_LIMIT_MAX=0
exec "$(cat "$target/classes/jdk.txt")/bin/java" -Xmx2g -XX:+UseParallelGC --sun-misc-unsafe-memory-access=allow \
  -Ddrawdown.root="$bench/../.." \
  -cp "$target/classes:$(cat "$target/runtime.classpath")" dev.drawdown.bench.Bench "$@"
