package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why something was undone or not released. Codes only: free text could name persons. */
public enum ReasonCode {
    @JsonProperty("wrong_amount")
    WRONG_AMOUNT,
    @JsonProperty("wrong_date")
    WRONG_DATE,
    @JsonProperty("wrong_partner")
    WRONG_PARTNER,
    @JsonProperty("duplicate")
    DUPLICATE,
    @JsonProperty("payment_returned")
    PAYMENT_RETURNED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    @JsonProperty("other")
    OTHER
}
