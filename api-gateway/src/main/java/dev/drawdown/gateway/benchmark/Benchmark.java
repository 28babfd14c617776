package dev.drawdown.gateway.benchmark;

import dev.drawdown.figures.Figure;
import dev.drawdown.figures.InternalRate;
import dev.drawdown.figures.Missing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner's commitment to a fund against an index: dated flows until the mark and the value then.
 *
 * @param index absent where none was asked for
 * @param indices those that the fund's manager keeps: what may be asked for
 * @param valuedOn the mark; absent before the first value
 * @param ksPme above 1 the fund did better than the index
 * @param directAlpha the annual rate that the fund made above the index
 * @param longNickels the annual rate that the same flows would have made in the index
 * @param longNickelsNav what they would be worth there at the mark, in minor units, not rounded
 * @param pmePlus the annual rate with distributions scaled so that the index ends at the value
 * @param series at the fund's snapshots until the mark, the last of each quarter
 */
record Benchmark(
        UUID fundId,
        String fundName,
        String currency,
        @Nullable Index index,
        List<Index> indices,
        @Nullable LocalDate asOf,
        @Nullable Instant asKnownAt,
        @Nullable LocalDate valuedOn,
        @Nullable Long navCents,
        Measure irr,
        Measure ksPme,
        Measure directAlpha,
        Measure longNickels,
        Measure longNickelsNav,
        Measure longNickelsSpread,
        Measure pmePlus,
        Measure pmePlusLambda,
        Measure pmePlusSpread,
        String calculation,
        List<Beside> series) {

    /**
     * An index that a manager keeps.
     *
     * @param currency absent for one without
     * @param totalReturn whether its levels reinvest what it pays out
     */
    record Index(UUID id, String name, @Nullable String currency, boolean totalReturn) {}

    /**
     * A figure or why there is none.
     *
     * @param ambiguous several rates balance the flows
     */
    record Measure(@Nullable Double value, @Nullable Missing reason, boolean ambiguous) {

        static Measure of(Figure figure) {
            return new Measure(figure.value(), figure.missing(), false);
        }

        static Measure of(InternalRate rate) {
            return new Measure(rate.rate(), rate.missing(), rate.ambiguous());
        }
    }

    /**
     * The fund beside the index on a date.
     *
     * @param level the last one on the date or before; absent before the first
     * @param growth of the index since the first flow, 1 then
     */
    record Beside(
            LocalDate date,
            @Nullable BigDecimal tvpi,
            @Nullable Double irr,
            @Nullable BigDecimal level,
            @Nullable Double growth) {}
}
