package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How firm a valuation is. */
public enum ValuationStatus {
    @JsonProperty("estimated")
    ESTIMATED,
    @JsonProperty("final")
    FINAL,
    @JsonProperty("audited")
    AUDITED
}
