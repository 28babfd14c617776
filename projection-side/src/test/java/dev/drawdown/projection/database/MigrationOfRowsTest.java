package dev.drawdown.projection.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestServers;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Read tables that an earlier version has filled. */
class MigrationOfRowsTest {

    private static final String COMMITMENT = "00000000-0000-0000-0000-00000000000c";

    private static final String ROWS =
            """
            INSERT INTO read_model.lp_fund_commitments VALUES ('%1$s', '%1$s', '%1$s', 1, 'limited_partner', NULL, 100,
                'USD', 'active', 0.9, '2024-01-01', '2020-01-01');
            INSERT INTO read_model.capital_account_entries (commitment_id, effective_date, position, line, kind, nav_cents)
                VALUES ('%1$s', '2024-01-01', 7, 0, 'marked', 5);
            INSERT INTO read_model.lp_capital_accounts VALUES ('%1$s', '%1$s', '%1$s', 'USD', '2024-01-01', 100, 0, 0, 0, 0,
                0, 0, 0, 0, 100, 5, '2024-01-01', '2024-01-01', NULL, NULL, 7, now(), NULL, NULL);
            INSERT INTO read_model.fund_nav_snapshots VALUES ('%1$s', 'USD', '2024-01-01', true, 9, 1, 1, 5, 100, 0, 0, 0,
                100, 7, now(), NULL, NULL);
            """
                    .formatted(COMMITMENT);

    @Test
    void keep_their_figures_and_can_be_reversed() {
        TestDatabase database = TestServers.postgres().freshDatabase();
        JdbcTemplate owner = new JdbcTemplate(new DriverManagerDataSource(database.ownerUrl()));
        migrate(database, "5");
        owner.execute(ROWS);

        migrate(database, "latest");

        assertThat(
                        owner.queryForMap(
                                "SELECT * FROM read_model.lp_capital_accounts_v1 WHERE known_to IS NULL"))
                .containsEntry("current_nav_cents", 5L)
                .containsEntry("receivable_cents", 0L)
                .containsEntry("nav_estimated", false);
        assertThat(text(owner, "SELECT position || ' ' || gross_cents FROM read_model.fund_marks"))
                .containsExactly("7 9");
        assertThat(
                        text(
                                owner,
                                "SELECT effective_date || ' ' || callable_percentage FROM read_model.commitment_callables"))
                .containsExactly("2024-01-01 0.9");
    }

    private static List<String> text(JdbcTemplate from, String sql) {
        return from.queryForList(sql, String.class);
    }

    private static void migrate(TestDatabase database, String target) {
        Flyway.configure()
                // what is repeated belongs to the latest tables, whatever the target
                .repeatableSqlMigrationPrefix(target.equals("latest") ? "R" : "none")
                .dataSource(database.ownerUrl(), null, null)
                .schemas("read_model")
                .locations("classpath:db/read_model")
                .target(target)
                .load()
                .migrate();
    }
}
