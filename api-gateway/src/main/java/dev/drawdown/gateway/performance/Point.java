package dev.drawdown.gateway.performance;

import dev.drawdown.figures.Missing;
import dev.drawdown.gateway.page.Row;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The figures at the end of a period: those of its last snapshot. Money in minor units of the
 * currency beside it, rates and multiples as everywhere.
 *
 * @param periodEnd the last day of the period
 * @param date of the snapshot; of pooled ones, of the last of them
 * @param marked whether something was valued as of that very date
 * @param navAsOf the date of the value that the rates are struck at; of several, of the last
 * @param grossIrr before fees, expenses and carry; absent in pooled series
 */
public record Point(
        LocalDate periodEnd,
        LocalDate date,
        String currency,
        boolean marked,
        long committedCents,
        long paidInCents,
        long distributedCents,
        @Nullable Long navCents,
        @Nullable LocalDate navAsOf,
        boolean navEstimated,
        @Nullable Double irr,
        @Nullable Missing irrReason,
        boolean irrAmbiguous,
        @Nullable Double grossIrr,
        @Nullable Double periodReturn,
        @Nullable Integer periodDays,
        @Nullable BigDecimal dpi,
        @Nullable BigDecimal rvpi,
        @Nullable BigDecimal tvpi,
        @Nullable BigDecimal pic) {

    /** One snapshot, of a commitment or of a fund. */
    static Point of(Row row, Granularity granularity) throws SQLException {
        LocalDate date = row.date("snapshot_date");
        String reason = row.textIfAny("irr_reason");
        Double irr = row.rateIfAny("irr");
        return new Point(
                granularity.end(date),
                date,
                row.text("currency"),
                row.flag("marked"),
                row.amount("committed_cents"),
                row.amount("paid_in_cents"),
                row.amount("distributed_cents"),
                row.amountIfAny("nav_cents"),
                row.dateIfAny("nav_as_of_date"),
                row.flag("nav_estimated"),
                irr,
                reason == null ? null : Missing.valueOf(reason),
                row.flag("irr_ambiguous"),
                row.rateIfAny("gross_irr"),
                row.rateIfAny("period_return"),
                irr == null ? null : row.numberIfAny("period_days"),
                row.decimalIfAny("dpi"),
                row.decimalIfAny("rvpi"),
                row.decimalIfAny("tvpi"),
                row.decimalIfAny("pic"));
    }
}
