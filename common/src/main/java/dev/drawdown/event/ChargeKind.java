package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the fund was charged with, as a recorded amount; no charge moves a partner's cash. */
public enum ChargeKind {
    @JsonProperty("management_fee")
    MANAGEMENT_FEE,
    @JsonProperty("partnership_expense")
    PARTNERSHIP_EXPENSE,
    /** What the fees are cut by: income of the manager from the fund's companies. */
    @JsonProperty("fee_offset")
    FEE_OFFSET,
    @JsonProperty("subscription_facility_interest")
    SUBSCRIPTION_FACILITY_INTEREST,
    @JsonProperty("carried_interest_paid")
    CARRIED_INTEREST_PAID,
    /** The level at its date, where all others are flows. */
    @JsonProperty("carried_interest_accrued")
    CARRIED_INTEREST_ACCRUED,
    /** Carry that was paid and comes back. */
    @JsonProperty("clawback")
    CLAWBACK;

    /** Whether it says how high something stands, and not what flowed: a later one supersedes. */
    public boolean isLevel() {
        return this == CARRIED_INTEREST_ACCRUED;
    }
}
