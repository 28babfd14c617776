package dev.drawdown.projection.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** Connection pools that may be opened before their server is there. */
final class Pools {

    /**
     * Everything here looks up the rows of a batch in large tables. A table that was just filled
     * has no statistics yet, and the planner would read all of it for every batch.
     */
    private static final String BY_INDEX = "SET enable_hashjoin = off; SET enable_mergejoin = off";

    /** The plan is then the same for every array, and planning again would cost more than it. */
    private static final String PLANNED_ONCE = "SET plan_cache_mode = force_generic_plan";

    private Pools() {}

    static HikariDataSource toReadTables(DatabaseSettings settings) {
        HikariConfig config = config("read", settings.readUrl(), settings);
        config.setSchema(settings.schema());
        config.setMaximumPoolSize(settings.poolMax());
        config.setMinimumIdle(settings.poolMin());
        String commit = settings.synchronousCommit() ? "on" : "off";
        config.setConnectionInitSql(
                "%s; %s; %s; SET synchronous_commit = %s"
                        .formatted(limits(settings), BY_INDEX, PLANNED_ONCE, commit));
        return new HikariDataSource(config);
    }

    static HikariDataSource toLedger(DatabaseSettings settings) {
        HikariConfig config = config("ledger", settings.ledgerUrl(), settings);
        config.setMaximumPoolSize(settings.ledgerPoolMax());
        config.setMinimumIdle(0);
        config.setReadOnly(true);
        // payloads as the bytes that they are, from the first statement on, and not as hexadecimal
        config.addDataSourceProperty("prepareThreshold", "-1");
        return new HikariDataSource(config);
    }

    private static HikariConfig config(String name, String url, DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(settings.connectTimeout().toMillis());
        config.addDataSourceProperty("connectTimeout", seconds(settings.connectTimeout()));
        config.addDataSourceProperty("socketTimeout", seconds(settings.socketTimeout()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "projection-side");
        config.setConnectionInitSql(limits(settings));
        return config;
    }

    private static String limits(DatabaseSettings settings) {
        return "SET idle_in_transaction_session_timeout = %d; SET lock_timeout = %d"
                .formatted(
                        settings.idleInTransaction().toMillis(), settings.lockTimeout().toMillis());
    }

    private static String seconds(Duration duration) {
        return String.valueOf(Math.max(1, duration.toSeconds()));
    }
}
