package dev.drawdown.gateway.ilpa;

import dev.drawdown.access.Caller;
import dev.drawdown.figures.Flows;
import dev.drawdown.figures.InternalRate;
import dev.drawdown.figures.Missing;
import dev.drawdown.figures.Multiple;
import dev.drawdown.figures.XirrSolver;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.books.FundRows;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a fund's deals made of what was invested in them: their own flows and their value. */
@Component
class DealFlows {

    private static final String FLOWS =
            """
            SELECT deal_id AS id, kind, effective_date, amount_cents
              FROM (
                SELECT deal_id, kind, effective_date, sum(amount_cents)::bigint AS amount_cents
                  FROM read_model.holding_flows_v1
                 WHERE fund_id = :fundId AND effective_date <= :lastDay AND {stands}
                   AND kind IN ('made', 'income', 'exited')
                 GROUP BY deal_id, kind, effective_date
                UNION ALL
                SELECT * FROM (
                  SELECT DISTINCT ON (deal_id) deal_id, 'value', coalesce(valued_on, as_of_date),
                         value_cents
                    FROM read_model.holdings_v1
                   WHERE fund_id = :fundId AND as_of_date <= :lastDay AND {known}
                   ORDER BY deal_id, as_of_date DESC) h
              ) d
            """;

    private static final String NOW =
            FLOWS.replace("{stands}", "reversed_at IS NULL").replace("{known}", "known_to IS NULL");

    private static final String THEN =
            FLOWS.replace(
                            "{stands}",
                            "known_from_at <= :knownAt AND (reversed_at IS NULL OR reversed_at > :knownAt)")
                    .replace(
                            "{known}",
                            "known_from_at <= :knownAt AND (known_to_at IS NULL OR known_to_at > :knownAt)");

    private final FundRows fund;

    DealFlows(FundRows fund) {
        this.fund = fund;
    }

    private record Flow(UUID deal, String kind, LocalDate date, long amount) {}

    /** Absent without investments. */
    IlpaAnswer.@Nullable Investments of(UUID fundId, TimeAxes axes, Caller caller) {
        Found<Flow> found =
                fund.read(
                        fundId,
                        caller,
                        axes.asKnownAt() == null ? NOW : THEN,
                        "r.effective_date",
                        FundFlows.parameters(axes),
                        DealFlows::read);
        return found.rows().isEmpty() ? null : worked(found.rows());
    }

    private static Flow read(Row row) throws SQLException {
        return new Flow(
                row.id("id"),
                row.text("kind"),
                row.date("effective_date"),
                row.amount("amount_cents"));
    }

    /** The value counts on the last date on which anything happened, or was valued. */
    private static IlpaAnswer.Investments worked(List<Flow> rows) {
        LocalDate last = rows.getFirst().date();
        for (Flow row : rows) {
            last = row.date().isAfter(last) ? row.date() : last;
        }
        long invested = sum(rows, "made");
        long income = sum(rows, "income");
        long proceeds = sum(rows, "exited");
        long value = sum(rows, "value");
        Flows flows = new Flows();
        for (Flow row : rows) {
            if (row.kind().equals("made")) {
                flows.add(row.date(), -row.amount());
            } else if (!row.kind().equals("value")) {
                flows.add(row.date(), row.amount());
            }
        }
        flows.add(last, value);
        InternalRate irr = rate(flows);
        return new IlpaAnswer.Investments(
                (int) rows.stream().map(Flow::deal).distinct().count(),
                invested,
                income,
                proceeds,
                value,
                last,
                Multiple.of(Math.addExact(value, Math.addExact(income, proceeds)), invested),
                irr.rate(),
                irr.missing());
    }

    private static long sum(List<Flow> rows, String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(Flow::amount)
                .reduce(0L, Math::addExact);
    }

    private static InternalRate rate(Flows flows) {
        if (flows.paidIn() == 0) {
            return InternalRate.none(Missing.NOTHING_PAID_IN);
        }
        XirrSolver solver = new XirrSolver();
        solver.solve(flows.days(), flows.amounts(), flows.size());
        return solver.result();
    }
}
