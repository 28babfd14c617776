package dev.drawdown.gateway.performance;

import dev.drawdown.figures.Calculation;
import dev.drawdown.figures.CapitalTotals;
import dev.drawdown.figures.Missing;
import dev.drawdown.figures.Multiples;
import dev.drawdown.figures.Recallables;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.figure.Rate;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fund's figures as its rows have them; amounts at the date, rates of the last snapshot. */
record FundHead(
        Fund fund,
        @Nullable LocalDate standsAsOf,
        long committed,
        CapitalTotals capital,
        Value value,
        Rate net,
        Rate gross) {

    record Fund(
            UUID id, String name, String currency, int vintageYear, @Nullable String strategy) {}

    record Value(
            @Nullable Long net,
            @Nullable Long gross,
            @Nullable LocalDate asOf,
            boolean estimated) {}

    static FundHead of(Row row) throws SQLException {
        long contributed = row.amount("contributed_capital_cents");
        long distributed = row.amount("distributed_capital_cents");
        boolean moved = contributed != 0 || distributed != 0;
        return new FundHead(
                new Fund(
                        row.id("fund_id"),
                        row.text("name"),
                        row.text("fund_currency"),
                        row.number("vintage_year"),
                        row.textIfAny("strategy")),
                row.dateIfAny("stands_as_of"),
                row.amount("committed_capital_cents"),
                new CapitalTotals(contributed, 0, distributed, 0),
                new Value(
                        row.amountIfAny("net_nav_cents"),
                        row.amountIfAny("gross"),
                        row.dateIfAny("valued"),
                        row.flag("estimated")),
                net(row, moved),
                gross(row, moved));
    }

    private static Rate net(Row row, boolean moved) throws SQLException {
        Double irr = row.rateIfAny("net_irr");
        return irr == null
                ? Rate.none(reason(row.textIfAny("net_reason"), moved))
                : new Rate(
                        irr,
                        null,
                        row.flag("net_ambiguous"),
                        row.rateIfAny("net_return"),
                        row.numberIfAny("net_days"));
    }

    private static Rate gross(Row row, boolean moved) throws SQLException {
        Double irr = row.rateIfAny("gross_rate");
        return irr == null
                ? Rate.none(reason(row.textIfAny("gross_reason"), moved))
                : new Rate(irr, null, false, null, null);
    }

    private static Missing reason(@Nullable String stored, boolean moved) {
        if (stored != null) {
            return Missing.valueOf(stored);
        }
        return moved ? Missing.NO_VALUATION : Missing.NO_FLOWS;
    }

    FundPerformance answer(TimeAxes axes, Page<Point> series) {
        Multiples multiples = capital.multiples(Recallables.GROSS, value.net());
        return new FundPerformance(
                fund.id(),
                fund.name(),
                fund.currency(),
                fund.vintageYear(),
                fund.strategy(),
                axes.asOf(),
                axes.asKnownAt(),
                standsAsOf,
                committed,
                capital.paidIn(Recallables.GROSS),
                capital.distributed(Recallables.GROSS),
                value.net(),
                value.gross(),
                value.asOf(),
                value.estimated(),
                net.irr(),
                net.reason(),
                net.ambiguous(),
                net.irr(),
                gross.irr(),
                gross.reason(),
                net.periodReturn(),
                net.days(),
                multiples.dpi(),
                multiples.rvpi(),
                multiples.tvpi(),
                capital.pic(Recallables.GROSS, committed),
                Calculation.VERSION,
                series);
    }
}
