package dev.drawdown.command.relay;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What lies in the ledger beyond the checkpoint, whichever node relays, and also while none does.
 */
@Component
class Backlog {

    private static final String MEASURE =
            """
            SELECT coalesce((SELECT max(position) FROM ledger.event), 0) - c.position AS events,
                   coalesce(greatest(0, extract(epoch FROM clock_timestamp() - (
                       SELECT e.recorded_at FROM ledger.event e
                       WHERE e.position > c.position ORDER BY e.position LIMIT 1))), 0) AS seconds
            FROM (SELECT coalesce((SELECT position FROM ledger.relay_checkpoint WHERE topic = ?), 0) AS position) AS c
            """;

    private final JdbcClient jdbc;
    private final RelaySettings settings;

    Backlog(JdbcClient jdbc, RelaySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    double events() {
        return measure("events");
    }

    double seconds() {
        return measure("seconds");
    }

    private double measure(String figure) {
        try {
            return jdbc.sql(MEASURE)
                    .param(settings.topic())
                    .query((row, _) -> row.getDouble(figure))
                    .single();
        } catch (DataAccessException unknown) {
            return Double.NaN;
        }
    }
}
