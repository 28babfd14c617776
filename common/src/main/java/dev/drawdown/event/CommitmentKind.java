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
    RESTATED,
    /** A part that will not be called any more; the commitment itself stays as it was made. */
    @JsonProperty("released")
    RELEASED,
    /** Another adjustment of what may still be called; the commitment itself stays. */
    @JsonProperty("unfunded_adjustment")
    UNFUNDED_ADJUSTMENT;

    /** Whether the committed amount moves, and not only what may still be called. */
    public boolean movesCommitment() {
        return this != RELEASED && this != UNFUNDED_ADJUSTMENT;
    }

    /**
     * Whether what may still be called moves too. A restatement only brings the commitment in line
     * with a report that states its own unfunded amount.
     */
    public boolean movesUnfunded() {
        return this != RESTATED;
    }
}
