package dev.drawdown.command.imports.positions;

import java.time.LocalDate;

/**
 * The sums of the rounded cells of one currency at one date, in minor units.
 *
 * @param positions how many rows stand in it
 * @param withoutNav how many of them state no value; they add nothing to {@code navCents}
 */
record PositionTotal(
        String currency,
        LocalDate asOf,
        long positions,
        long committedCents,
        long calledCents,
        long contributedCents,
        long distributedCents,
        long recallableCents,
        long navCents,
        long withoutNav) {}
