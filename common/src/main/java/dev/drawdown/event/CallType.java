package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a part of a capital call is for, by the transaction types of ILPA's Performance Template.
 */
public enum CallType {
    @JsonProperty("investments")
    INVESTMENTS,
    @JsonProperty("management_fees")
    MANAGEMENT_FEES,
    @JsonProperty("partnership_expenses")
    PARTNERSHIP_EXPENSES,
    @JsonProperty("placement_fees")
    PLACEMENT_FEES,
    @JsonProperty("working_capital")
    WORKING_CAPITAL,
    @JsonProperty("subscription_facility_interest")
    SUBSCRIPTION_FACILITY_INTEREST,
    /** Fees waived in place of the general partner's own cash. */
    @JsonProperty("deemed_gp_contribution")
    DEEMED_GP_CONTRIBUTION;

    /** Whether the part is a management fee: a type of its own in a partner's timeline. */
    public boolean isManagementFee() {
        return this == MANAGEMENT_FEES;
    }
}
