package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of investor a partner is. */
public enum EntityType {
    @JsonProperty("individual")
    INDIVIDUAL(true),
    @JsonProperty("institutional")
    INSTITUTIONAL(false),
    @JsonProperty("family_office")
    FAMILY_OFFICE(true),
    @JsonProperty("trust")
    TRUST(true),
    @JsonProperty("foundation")
    FOUNDATION(false);

    private final boolean personalName;

    EntityType(boolean personalName) {
        this.personalName = personalName;
    }

    /** Whether the legal name is that of a person or a family, and so is sealed in the ledger. */
    public boolean hasPersonalName() {
        return personalName;
    }
}
