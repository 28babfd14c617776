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
    CARRIED_INTEREST
}
