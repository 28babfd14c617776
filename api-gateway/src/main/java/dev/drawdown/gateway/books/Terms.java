package dev.drawdown.gateway.books;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fund's terms from a date on.
 *
 * @param cureDays business days after a call's due date until a partner is in default
 * @param thresholdCents entries above it need a second person; absent where none does
 */
public record Terms(int version, LocalDate from, int cureDays, @Nullable Long thresholdCents) {}
