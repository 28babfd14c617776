package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By what a call or a distribution is divided among the commitments. */
public enum AllocationBasis {
    @JsonProperty("commitment")
    COMMITMENT,
    @JsonProperty("unfunded")
    UNFUNDED,
    /** The lines were given one by one. */
    @JsonProperty("by_hand")
    BY_HAND
}
