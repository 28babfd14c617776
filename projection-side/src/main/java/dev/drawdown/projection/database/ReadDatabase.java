package dev.drawdown.projection.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The read tables: this side writes them, nobody else does. */
public record ReadDatabase(JdbcTemplate jdbc, TransactionTemplate transaction) {

    public static ReadDatabase over(DataSource pool) {
        return new ReadDatabase(
                new JdbcTemplate(pool), new TransactionTemplate(new JdbcTransactionManager(pool)));
    }
}
