package dev.drawdown.projection.batch;

import static dev.drawdown.projection.fixture.Deeds.commitment;
import static dev.drawdown.projection.fixture.Deeds.fund;
import static dev.drawdown.projection.fixture.Deeds.partner;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Anna's commitment to the fund and its totals, as the gateway reads them. */
record ShownMoney(JdbcTemplate reader) {

    Map<String, Object> account(LocalDate asOf) {
        return accountAsKnownAt(asOf, lastKnown());
    }

    Map<String, Object> accountAsKnownAt(LocalDate asOf, OffsetDateTime known) {
        return text(
                reader.queryForMap(
                        """
                                SELECT * FROM read_model.lp_capital_accounts_v1
                                WHERE commitment_id = ? AND as_of_date <= ? AND known_from_at <= ?
                                  AND (known_to_at IS NULL OR known_to_at > ?)
                                ORDER BY as_of_date DESC LIMIT 1
                                """,
                        commitment("fund", "anna"),
                        asOf,
                        known,
                        known));
    }

    Map<String, Object> fundAt(LocalDate date) {
        return reader.queryForMap(
                """
                        SELECT * FROM read_model.fund_nav_snapshots_v1
                        WHERE fund_id = ? AND snapshot_date = ? AND known_to IS NULL
                        """,
                fund("fund"),
                date);
    }

    OffsetDateTime lastKnown() {
        return reader.queryForObject(
                        "SELECT max(recorded_at) FROM read_model.projection_progress_v1",
                        OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC);
    }

    List<String> dashboard() {
        return reader.query(
                "SELECT * FROM read_model.lp_dashboard_summary_v1 WHERE lp_id = ? ORDER BY as_of_date",
                (row, _) ->
                        "%s %d fund %s"
                                .formatted(
                                        row.getString("as_of_date"),
                                        row.getInt("fund_count"),
                                        totals(row)),
                partner("anna"));
    }

    String fundTotals() {
        return reader.queryForObject(
                "SELECT * FROM read_model.fund_lp_summary_v1 WHERE fund_id = ?",
                (row, _) -> row.getInt("lp_count") + " lp " + totals(row),
                fund("fund"));
    }

    private static String totals(ResultSet row) throws SQLException {
        return "%d %d %d %d nav %d unfunded %d valued %s"
                .formatted(
                        row.getLong("total_committed_cents"),
                        row.getLong("total_called_cents"),
                        row.getLong("total_contributed_cents"),
                        row.getLong("total_distributed_cents"),
                        row.getLong("total_nav_cents"),
                        row.getLong("total_unfunded_cents"),
                        row.getString("latest_valuation_date"));
    }

    private static Map<String, Object> text(Map<String, Object> row) {
        row.replaceAll((_, cell) -> cell instanceof Date date ? date.toString() : cell);
        return row;
    }
}
