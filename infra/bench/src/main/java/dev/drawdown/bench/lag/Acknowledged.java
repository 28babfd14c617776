package dev.drawdown.bench.lag;

import java.util.UUID;

/**
 * What was acknowledged, and when.
 *
 * @param id of the row by which it can be read
 * @param micros since 1970, by this machine's clock
 */
record Acknowledged(UUID id, long micros) {}
