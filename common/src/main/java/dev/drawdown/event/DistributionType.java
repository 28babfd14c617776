package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a part of a distribution is, by the transaction types of ILPA's Performance Template. */
public enum DistributionType {
    @JsonProperty("return_of_capital")
    RETURN_OF_CAPITAL,
    @JsonProperty("realized_gain")
    REALIZED_GAIN,
    @JsonProperty("dividend")
    DIVIDEND,
    @JsonProperty("interest")
    INTEREST,
    /** Called and not used: it cuts paid-in and restores the unfunded commitment. */
    @JsonProperty("returned_excess")
    RETURNED_EXCESS,
    /** The carry vehicle's own; a memo on nobody else's line. */
    @JsonProperty("carried_interest")
    CARRIED_INTEREST,
    @JsonProperty("return_of_management_fees")
    RETURN_OF_MANAGEMENT_FEES,
    @JsonProperty("return_of_partnership_expenses")
    RETURN_OF_PARTNERSHIP_EXPENSES,
    /** Called for fees or expenses and not used: as {@link #RETURNED_EXCESS}. */
    @JsonProperty("returned_excess_fees")
    RETURNED_EXCESS_FEES,
    /** Carry that the carry vehicle pays back to the partners: a distribution to them. */
    @JsonProperty("clawback")
    CLAWBACK;

    /** Whether it was called and not used: no distribution, but less paid in. */
    public boolean isReturnedExcess() {
        return this == RETURNED_EXCESS || this == RETURNED_EXCESS_FEES;
    }
}
