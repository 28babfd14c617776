package dev.drawdown.figures;

/** How a transaction enters a measure. All but {@link #LEFT_OUT} are flows of its IRR. */
public enum IlpaRole {
    LEFT_OUT,
    /** Adds to what came back or is left. */
    NUMERATOR,
    /** Adds to what was paid in; its amount is negative. */
    DENOMINATOR,
    /** Takes back what was paid in; its amount is positive. */
    DECREASES_DENOMINATOR
}
