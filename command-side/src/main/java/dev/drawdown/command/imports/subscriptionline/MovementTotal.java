package dev.drawdown.command.imports.subscriptionline;

/**
 * The sum of the new rows of one currency and kind, in minor units.
 *
 * @param movements how many rows stand in it
 */
record MovementTotal(String currency, String kind, long movements, long amountCents) {}
