package dev.drawdown.gateway.health;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the read database answers and has what the routes read. */
@Component
class ReadDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(ReadDatabase.class);
    private static final double LIMIT_MS = 200;

    /** Every view that the routes read, by name; nothing is read from them. */
    private static final String VIEWS =
            """
            SELECT count(*) FILTER (WHERE to_regclass('read_model.' || name) IS NULL)
              FROM unnest(ARRAY['limited_partners_v1', 'funds_v1', 'lp_fund_commitments_v1',
                'lp_capital_accounts_v1', 'fund_nav_snapshots_v1', 'lp_dashboard_summary_v1',
                'fund_lp_summary_v1', 'stream_progress_v1', 'projection_progress_v1']) AS v (name)
            """;

    private final JdbcClient jdbc;

    ReadDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Check check() {
        long start = System.nanoTime();
        try {
            long missing = jdbc.sql(VIEWS).query(Long.class).single();
            return missing == 0
                    ? Check.timed(System.nanoTime() - start, LIMIT_MS)
                    : Check.degraded(missing + " views are missing");
        } catch (DataAccessException e) {
            LOG.debug("the read database does not answer", e);
            return Check.unhealthy("does not answer");
        }
    }

    /** Slow is ready; without its views it is not. */
    boolean isReady() {
        Check check = check();
        return check.status() == State.HEALTHY || check.latencyMs() != null;
    }
}
