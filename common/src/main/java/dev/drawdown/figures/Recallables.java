package dev.drawdown.figures;

/** How distributions that may be called again count in multiples. */
public enum Recallables {
    /** As distributions when they are paid and as paid-in when called again: ILPA's default. */
    GROSS,
    /** Not at all when they are paid: they take paid-in back instead, as if never called. */
    NET
}
