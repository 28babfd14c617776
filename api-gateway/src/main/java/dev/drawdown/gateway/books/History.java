package dev.drawdown.gateway.books;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.Row;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads where a fund stood, day by day, on both time axes. */
@Component
public class History {

    /** Forty years with something on each business day. */
    private static final int MOST = 10_000;

    private static final String DAYS =
            """
            SELECT fund_id AS id, snapshot_date, called_capital_cents, contributed_capital_cents,
                   distributed_capital_cents, net_nav_cents
              FROM read_model.fund_nav_snapshots_v1
             WHERE fund_id = :fundId AND snapshot_date <= :lastDay AND %s
             ORDER BY snapshot_date LIMIT :rows
            """;

    private static final String KNOWN_NOW = DAYS.formatted("known_to IS NULL");

    private static final String KNOWN_THEN =
            DAYS.formatted(
                    "known_from_at <= :knownAt AND (known_to_at IS NULL OR known_to_at > :knownAt)");

    private final FundRows fund;

    History(FundRows fund) {
        this.fund = fund;
    }

    /** Every day on which something happened, earliest first. */
    public List<Standing> of(UUID fundId, TimeAxes axes, Caller caller) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("lastDay", axes.lastDay());
        parameters.put("rows", MOST);
        boolean now = axes.asKnownAt() == null;
        if (!now) {
            parameters.put("knownAt", axes.knownAt());
        }
        return fund.read(
                        fundId,
                        caller,
                        now ? KNOWN_NOW : KNOWN_THEN,
                        "r.snapshot_date",
                        parameters,
                        History::read)
                .rows();
    }

    private static Standing read(Row row) throws SQLException {
        return new Standing(
                row.date("snapshot_date"),
                row.amount("called_capital_cents"),
                row.amount("contributed_capital_cents"),
                row.amount("distributed_capital_cents"),
                row.amountIfAny("net_nav_cents"));
    }
}
