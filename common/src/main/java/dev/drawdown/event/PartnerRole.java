package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a partner is in one fund. */
public enum PartnerRole {
    @JsonProperty("limited_partner")
    LIMITED_PARTNER,
    @JsonProperty("general_partner")
    GENERAL_PARTNER,
    @JsonProperty("carry_vehicle")
    CARRY_VEHICLE,
    @JsonProperty("affiliate")
    AFFILIATE
}
