package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The lines of ILPA's Reporting Template A.1 (NAV reconciliation) that a mark may break down into.
 */
public enum NavComponent {
    @JsonProperty("management_fees")
    MANAGEMENT_FEES,
    @JsonProperty("partnership_expenses")
    PARTNERSHIP_EXPENSES,
    @JsonProperty("offsets")
    OFFSETS,
    @JsonProperty("interest_income")
    INTEREST_INCOME,
    @JsonProperty("dividend_income")
    DIVIDEND_INCOME,
    @JsonProperty("interest_expense")
    INTEREST_EXPENSE,
    @JsonProperty("other_income")
    OTHER_INCOME,
    @JsonProperty("placement_fees")
    PLACEMENT_FEES,
    @JsonProperty("realized_gain")
    REALIZED_GAIN,
    @JsonProperty("change_in_unrealized_gain")
    CHANGE_IN_UNREALIZED_GAIN,
    @JsonProperty("accrued_carried_interest")
    ACCRUED_CARRIED_INTEREST
}
