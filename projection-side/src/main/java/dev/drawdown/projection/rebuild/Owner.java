package dev.drawdown.projection.rebuild;

import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One connection of the tables' owner, who alone may move them. */
final class Owner implements AutoCloseable {

    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;

    Owner(String url) {
        this.connection = new SingleConnectionDataSource(url, true);
        this.jdbc = new JdbcTemplate(connection);
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(connection));
    }

    /** Everything read in it is of one moment. */
    TransactionTemplate snapshot() {
        TransactionTemplate snapshot = transaction();
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return snapshot;
    }

    /** Within the transaction at hand. */
    void waitAtMost(Duration duration) {
        jdbc.execute("SET LOCAL lock_timeout = " + duration.toMillis());
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
