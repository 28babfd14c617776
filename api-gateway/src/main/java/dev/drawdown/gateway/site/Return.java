package dev.drawdown.gateway.site;

import dev.drawdown.figures.Calculation;
import dev.drawdown.figures.Missing;
import dev.drawdown.gateway.fund.FundDetail;
import dev.drawdown.gateway.performance.FundPerformance;
import dev.drawdown.gateway.performance.Performance;
import dev.drawdown.gateway.performance.Point;
import dev.drawdown.gateway.summary.Summary.FundLine;
import dev.drawdown.gateway.summary.Summary.Totals;
import org.jspecify.annotations.Nullable;

/**
 * What was earned, as a page may show it: the annual rate, or under a year the return over the
 * period, which GIPS does not annualise.
 *
 * @param figure the one that explains it
 * @param missing why there is none; empty where there is one
 */
public record Return(String label, String figure, String value, String note, String missing) {

    private static final String NET = "Net IRR";

    public static Return of(Totals total, Show show) {
        return of(
                total.irr(),
                total.irrReason(),
                total.irrAmbiguous(),
                total.periodReturn(),
                total.periodDays(),
                show);
    }

    public static Return of(FundLine line, Show show) {
        return of(
                line.irr(),
                line.irrReason(),
                line.irrAmbiguous(),
                line.periodReturn(),
                line.periodDays(),
                show);
    }

    public static Return of(FundDetail.Totals total, Show show) {
        return of(
                total.irr(),
                total.irrReason(),
                total.irrAmbiguous(),
                total.periodReturn(),
                total.periodDays(),
                show);
    }

    public static Return of(Point point, Show show) {
        return of(
                point.irr(),
                point.irrReason(),
                point.irrAmbiguous(),
                point.periodReturn(),
                point.periodDays(),
                show);
    }

    /** Gross, where the period is long enough: gross and net are always of the same period. */
    public static Return gross(Performance of, Show show) {
        return gross(of.grossIrr(), of.grossIrrReason(), of.periodDays(), show);
    }

    public static Return gross(FundPerformance of, Show show) {
        return gross(of.grossIrr(), of.grossIrrReason(), of.periodDays(), show);
    }

    private static Return gross(
            @Nullable Double irr, @Nullable Missing reason, @Nullable Integer days, Show show) {
        String missing = irr == null ? Reason.of(reason) : "";
        boolean isShort = days != null && days < Calculation.DAYS_PER_YEAR;
        return isShort && irr != null
                ? new Return("Gross IRR", "grossIrr", Show.NONE, "", "Not annualised under a year")
                : new Return("Gross IRR", "grossIrr", show.rate(irr), "", missing);
    }

    private static Return of(
            @Nullable Double irr,
            @Nullable Missing reason,
            boolean ambiguous,
            @Nullable Double periodReturn,
            @Nullable Integer days,
            Show show) {
        if (irr == null) {
            return new Return(NET, "irr", Show.NONE, "", Reason.of(reason));
        }
        if (days != null && days < Calculation.DAYS_PER_YEAR) {
            return new Return(
                    "Net return",
                    "periodReturn",
                    show.rate(periodReturn),
                    "over " + show.count(days) + " days, not annualised",
                    "");
        }
        return new Return(NET, "irr", show.rate(irr), ambiguous ? "one of several" : "", "");
    }
}
