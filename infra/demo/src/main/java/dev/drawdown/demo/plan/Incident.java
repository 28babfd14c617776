package dev.drawdown.demo.plan;

/** What makes one fund's history different from the next one's. */
enum Incident {
    /** All partners have committed, and there is room to call. */
    EVERY_PARTNER,
    /** What exceeds a threshold needs a second person. */
    FOUR_EYES,
    /** At the end a call waits for the second person. */
    WAITING_PROPOSAL,
    /** At the end a call is open and partly paid. */
    OPEN_CALL,
    /** At the end a call is due and one partner has not paid. */
    OVERDUE_LINE,
    /** At the end a distribution is declared and not paid. */
    DECLARED_DISTRIBUTION,
    /** A partner was in default and has paid. */
    CURED_DEFAULT,
    /** A partner is in default and takes no part in what came after. */
    LASTING_DEFAULT,
    /** A call was issued with a wrong amount, reversed, and issued again. */
    WRONG_CALL,
    /** A bank file was booked with a wrong amount, reversed, and booked again. */
    WRONG_PAYMENT,
    /** Early money back may be called again for a time. */
    RECALLABLE,
    /** Tax is kept back from those who are not exempt. */
    WITHHELD_TAX,
    /** A partner raised its commitment before the first call. */
    INCREASED_COMMITMENT,
    /** So many calls that some are paid together. */
    BUSY,
    /** It is valued on every business day. */
    DAILY_VALUES
}
