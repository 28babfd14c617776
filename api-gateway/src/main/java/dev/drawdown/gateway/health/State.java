package dev.drawdown.gateway.health;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a part feels; worse comes later. */
enum State {
    @JsonProperty("healthy")
    HEALTHY(1),
    @JsonProperty("degraded")
    DEGRADED(0.5),
    @JsonProperty("unhealthy")
    UNHEALTHY(0);

    private final double gauge;

    State(double gauge) {
        this.gauge = gauge;
    }

    /** As the metric {@code lp_health} shows it. */
    double gauge() {
        return gauge;
    }

    State worse(State other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
