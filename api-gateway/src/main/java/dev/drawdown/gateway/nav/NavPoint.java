package dev.drawdown.gateway.nav;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a fund was worth at the close of a day. Money in minor units of the currency beside it.
 *
 * @param source {@code struck} where a value of the day was given, {@code mark} where only a
 *     valuation with a line for every commitment was
 * @param grossCents before accrued carry, absent where not stated
 * @param units of the fund in issue, absent where it has none
 */
record NavPoint(
        LocalDate date,
        String source,
        String currency,
        @Nullable Long grossCents,
        long netCents,
        @Nullable BigDecimal units) {}
