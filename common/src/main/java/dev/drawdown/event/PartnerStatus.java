package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a partner is on its way with the manager. */
public enum PartnerStatus {
    @JsonProperty("prospect")
    PROSPECT,
    @JsonProperty("onboarding")
    ONBOARDING,
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("inactive")
    INACTIVE
}
