package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the unfunded amount of an opening balance comes from. */
public enum UnfundedBasis {
    @JsonProperty("reported")
    REPORTED,
    /** The source states none: commitment less called, never below zero. */
    @JsonProperty("commitment_less_called")
    COMMITMENT_LESS_CALLED
}
