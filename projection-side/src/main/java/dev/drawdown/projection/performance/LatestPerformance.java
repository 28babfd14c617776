package dev.drawdown.projection.performance;

import dev.drawdown.projection.capital.Account;
import dev.drawdown.projection.database.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** The last snapshot of a commitment. */
public record LatestPerformance(LocalDate date, Snapshot snapshot) {

    private static final String OF_FUND =
            """
            SELECT a.lp_id AS partner, a.fund_id AS fund, a.currency AS money, s.*
            FROM performance_accounts AS a
            CROSS JOIN LATERAL (
                SELECT * FROM lp_performance_snapshots
                WHERE commitment_id = a.commitment_id AND known_to IS NULL
                ORDER BY snapshot_date DESC LIMIT 1) AS s
            WHERE a.fund_id = ?
            """;

    /** What the tables say of a fund's commitments. */
    public static Map<Account, LatestPerformance> stored(JdbcOperations jdbc, UUID fundId) {
        Map<Account, LatestPerformance> all = new HashMap<>();
        jdbc.query(
                OF_FUND,
                row -> {
                    put(row, all);
                },
                fundId);
        return all;
    }

    private static void put(ResultSet row, Map<Account, LatestPerformance> all)
            throws SQLException {
        Cells cells = new Cells(row);
        var version = SnapshotCells.read(row, row.getLong("recallable_cents"));
        all.put(
                new Account(
                        cells.uuid("commitment_id"),
                        cells.uuid("partner"),
                        cells.uuid("fund"),
                        Currency.getInstance(row.getString("money"))),
                new LatestPerformance(version.date(), version.value()));
    }

    /** Each figure by its name, for a person to read. */
    public Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("date", date.toString());
        figures.put("irr", text(snapshot.rates().irr(), snapshot.rates().irrReason()));
        figures.put("gross irr", text(snapshot.rates().gross(), snapshot.rates().grossReason()));
        figures.put("nav", String.valueOf(snapshot.nav()));
        figures.put("gross nav", String.valueOf(snapshot.grossNav()));
        figures.put("nav as of", String.valueOf(snapshot.navAsOf()));
        figures.put("committed", Long.toString(snapshot.committed()));
        figures.put("paid in", Long.toString(snapshot.paidIn()));
        figures.put("distributed", Long.toString(snapshot.distributed()));
        figures.put("recallable", Long.toString(snapshot.recallable()));
        figures.put("flows", Integer.toString(snapshot.rates().flows()));
        return figures;
    }

    /** Another processor may end its last digits differently. */
    private static String text(@Nullable Double rate, @Nullable String reason) {
        return rate == null ? String.valueOf(reason) : String.format(Locale.ROOT, "%.9f", rate);
    }
}
