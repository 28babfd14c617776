package dev.drawdown.gateway.ilpa;

import dev.drawdown.figures.IlpaRole;
import dev.drawdown.figures.Missing;
import dev.drawdown.gateway.page.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The measures of ILPA's Performance Template v1.1 for all partners of a fund together. Money in
 * minor units of the currency; flows are seen from the partners' side.
 *
 * @param asOf the date that was asked for, absent where the latest was
 * @param markedOn the valuation that everything is measured at, absent while there is none
 * @param investments the deals themselves, before everything that the fund costs; absent without
 *     investments
 * @param inputs what the measures are made of, by date
 */
record IlpaAnswer(
        UUID fundId,
        String currency,
        Method method,
        @Nullable LocalDate asOf,
        @Nullable Instant asKnownAt,
        @Nullable LocalDate markedOn,
        Measure netWithFacility,
        Measure grossWithFacility,
        Measure netWithoutFacility,
        Measure grossWithoutFacility,
        @Nullable Investments investments,
        String calculation,
        Page<Input> inputs) {

    /**
     * One basis.
     *
     * @param irr annual, by Act/365, as a fraction
     * @param multiple net TVPI or gross MOIC
     */
    record Measure(
            @Nullable Double irr,
            @Nullable Missing irrReason,
            boolean irrAmbiguous,
            List<Double> irrRoots,
            @Nullable BigDecimal multiple,
            @Nullable Long numeratorCents,
            @Nullable Long denominatorCents) {

        static Measure none(Missing why) {
            return new Measure(null, why, false, List.of(), null, null, null);
        }
    }

    /**
     * What the fund's deals made of what was invested in them.
     *
     * @param grossMoic value, proceeds and income over what was invested
     * @param grossIrr of the purchases, proceeds and income by their dates, and the value
     */
    record Investments(
            int deals,
            long investedCents,
            long incomeCents,
            long proceedsCents,
            long valueCents,
            LocalDate valuedAsOf,
            @Nullable BigDecimal grossMoic,
            @Nullable Double grossIrr,
            @Nullable Missing grossIrrReason) {}

    /**
     * A flow and how it enters each basis.
     *
     * @param type as ILPA's template names it
     * @param sourceId of the call, distribution, movement or charge that it is from; absent for
     *     what stands at the mark
     */
    record Input(
            LocalDate date,
            String type,
            long amountCents,
            String source,
            @Nullable UUID sourceId,
            @Nullable Integer part,
            IlpaRole netWithFacility,
            IlpaRole grossWithFacility,
            IlpaRole netWithoutFacility,
            IlpaRole grossWithoutFacility) {}
}
