package dev.drawdown.projection.nav;

import dev.drawdown.projection.database.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code fund_analytics_mv}: returns and risk, worked out by the database as a whole from what
 * stands. It is read while it is refreshed.
 */
@Component
public final class FundAnalytics {

    private static final Logger LOG = LoggerFactory.getLogger(FundAnalytics.class);

    /** The tables of other projections that it is made from. */
    private static final List<String> FROM = List.of("nav_history", "fund_nav_snapshots");

    private static final String DEFINITION = "db/read_model/R__fund_analytics.sql";

    /** As writers do: nobody puts other tables in the place of these meanwhile. */
    private static final String ENTER =
            "SELECT pg_advisory_xact_lock_shared(4921172, hashtext(current_schema()))";

    private final DatabaseSettings settings;

    FundAnalytics(DatabaseSettings settings) {
        this.settings = settings;
    }

    /** Works everything out anew; safe to repeat and to run from several processes at once. */
    public void refresh() {
        long start = System.nanoTime();
        var connection = new SingleConnectionDataSource(settings.ownerUrl(), true);
        try {
            JdbcTemplate owner = new JdbcTemplate(connection);
            owner.execute("SET search_path = " + settings.schema());
            owner.execute("SET lock_timeout = " + settings.lockTimeout().toMillis());
            new TransactionTemplate(new JdbcTransactionManager(connection))
                    .executeWithoutResult(
                            _ -> {
                                owner.query(ENTER, _ -> {});
                                owner.execute(
                                        "REFRESH MATERIALIZED VIEW CONCURRENTLY fund_analytics_mv");
                            });
        } finally {
            connection.destroy();
        }
        LOG.info("Analytics refreshed in {}", Duration.ofNanos(System.nanoTime() - start));
    }

    /** Works it out in a schema that nobody reads yet. */
    public static void fill(JdbcTemplate owner, String schema) {
        owner.execute("REFRESH MATERIALIZED VIEW %s.fund_analytics_mv".formatted(schema));
    }

    /** Whether it must be made anew when these tables are put in others' place. */
    public static boolean standsOn(List<String> tables) {
        return tables.stream().anyMatch(FROM::contains);
    }

    /** In the order in which readers take them, so that nobody waits in a circle. */
    public static void drop(JdbcTemplate owner, String schema) {
        owner.execute("DROP VIEW IF EXISTS %s.fund_analytics_v1".formatted(schema));
        owner.execute("DROP MATERIALIZED VIEW IF EXISTS %s.fund_analytics_mv".formatted(schema));
    }

    /** Makes it, filled, in the transaction at hand. */
    public static void make(JdbcTemplate owner, String schema) {
        owner.execute("SET LOCAL search_path = " + schema);
        owner.execute(definition());
        owner.execute("SET LOCAL search_path = DEFAULT");
    }

    private static String definition() {
        try {
            return new ClassPathResource(DEFINITION).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
