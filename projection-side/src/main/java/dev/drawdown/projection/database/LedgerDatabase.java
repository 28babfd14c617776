package dev.drawdown.projection.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger's database, to read from. */
public record LedgerDatabase(JdbcTemplate jdbc) {

    public static LedgerDatabase over(DataSource pool) {
        return new LedgerDatabase(new JdbcTemplate(pool));
    }
}
