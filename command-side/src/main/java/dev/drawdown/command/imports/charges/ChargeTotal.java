package dev.drawdown.command.imports.charges;

/**
 * The sum of the new rows of one currency and kind, in minor units.
 *
 * @param charges how many rows stand in it
 */
record ChargeTotal(String currency, String kind, long charges, long amountCents) {}
