package dev.drawdown.projection.version;

import java.time.Instant;

/**
 * When we came to know something.
 *
 * @param position in the ledger
 * @param at when the ledger recorded it
 */
public record Moment(long position, Instant at) {}
