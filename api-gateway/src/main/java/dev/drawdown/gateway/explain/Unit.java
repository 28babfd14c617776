package dev.drawdown.gateway.explain;

/** What a figure's value counts. */
public enum Unit {
    MINOR_UNITS("Whole minor units of the currency; nothing is rounded."),
    MULTIPLE("The exact quotient, rounded half-up to 6 decimals."),
    ANNUAL_RATE("Not rounded: the double nearest to the root that is found."),
    PERIOD_RETURN("Not rounded: worked out from the unrounded annual rate.");

    private final String rounding;

    Unit(String rounding) {
        this.rounding = rounding;
    }

    String rounding() {
        return rounding;
    }
}
