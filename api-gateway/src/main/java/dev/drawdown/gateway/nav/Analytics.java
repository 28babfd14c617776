package dev.drawdown.gateway.nav;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Returns and risk of a fund over its history of values; rates as fractions, 0.1 for ten percent.
 * Everything that the history does not allow is absent.
 *
 * @param asOf the last value's date
 * @param since where the linked returns begin: the first value, or the one behind the last place
 *     where no return could be worked out
 * @param points how many values that is
 * @param volatility sample standard deviation of the returns of {@code riskPeriod}, times the root
 *     of the periods in a year
 * @param riskPeriod {@code month} from twelve monthly returns on, else {@code quarter} from eight
 *     quarterly ones on
 * @param riskReturns how many returns that is
 * @param meanReturn their mean, times the periods in a year
 * @param riskFreeRate what was asked for, per year
 * @param sharpeRatio (meanReturn − riskFreeRate) / volatility
 * @param maxDrawdown the largest fall from a height before, as a fraction of that height
 * @param maxDrawdownOn when it was lowest
 */
record Analytics(
        UUID fundId,
        String currency,
        @Nullable LocalDate asOf,
        @Nullable LocalDate since,
        int points,
        @Nullable Long netCents,
        Returns returns,
        @Nullable BigDecimal volatility,
        @Nullable String riskPeriod,
        @Nullable Integer riskReturns,
        @Nullable BigDecimal meanReturn,
        BigDecimal riskFreeRate,
        @Nullable BigDecimal sharpeRatio,
        @Nullable BigDecimal maxDrawdown,
        @Nullable LocalDate maxDrawdownOn) {

    /**
     * Time-weighted, to the last value.
     *
     * @param threeYears per year
     * @param fiveYears per year
     * @param sinceInception whole, not per year
     * @param sinceInceptionPerYear absent under a year (GIPS)
     */
    record Returns(
            @Nullable BigDecimal oneMonth,
            @Nullable BigDecimal threeMonths,
            @Nullable BigDecimal oneYear,
            @Nullable BigDecimal threeYears,
            @Nullable BigDecimal fiveYears,
            @Nullable BigDecimal sinceInception,
            @Nullable BigDecimal sinceInceptionPerYear) {}
}
