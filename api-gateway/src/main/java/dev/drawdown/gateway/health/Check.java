package dev.drawdown.gateway.health;

import org.jspecify.annotations.Nullable;

/**
 * How one part feels.
 *
 * @param latencyMs of one round trip, where there was one
 * @param message why it is not healthy
 */
record Check(State status, @Nullable Double latencyMs, @Nullable String message) {

    /** Slower than the limit is degraded. */
    static Check timed(long nanos, double limitMs) {
        double millis = Math.round(nanos / 10_000.0) / 100.0;
        return millis <= limitMs
                ? new Check(State.HEALTHY, millis, null)
                : new Check(State.DEGRADED, millis, "slower than " + limitMs + " ms");
    }

    static Check degraded(String message) {
        return new Check(State.DEGRADED, null, message);
    }

    static Check unhealthy(String message) {
        return new Check(State.UNHEALTHY, null, message);
    }
}
