package dev.drawdown.command.imports.holdings;

/**
 * The sums of the new rows of one currency and kind, in minor units.
 *
 * @param entries how many rows stand in it
 * @param amountCents of what was paid, valued, received, or lost as far as it is stated
 */
record HoldingTotal(
        String currency, String kind, long entries, long amountCents, long costReleasedCents) {}
