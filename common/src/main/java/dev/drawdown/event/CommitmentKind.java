package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a commitment's amount moves. */
public enum CommitmentKind {
    @JsonProperty("initial")
    INITIAL,
    @JsonProperty("increase")
    INCREASE,
    @JsonProperty("decrease")
    DECREASE,
    /** A later report states another amount for a date; the deltas carry the difference. */
    @JsonProperty("restated")
    RESTATED
}
