package dev.drawdown.projection.performance;

import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.capital.Account;
import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.version.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code lp_performance_snapshots}: how each commitment has done, per date and version. */
record SnapshotTable(JdbcTemplate jdbc) {

    /** A version with the commitment it belongs to. */
    record Row(Account account, Version<Snapshot> version) {}

    /** A row as it was loaded. */
    record Loaded(UUID ownerId, Version<Snapshot> version) {}

    private static final String LOAD =
            """
            SELECT s.*
            FROM unnest(?::uuid[], ?::date[]) AS touched (owner_id, since)
            JOIN LATERAL (
                (SELECT {columns} FROM {table}
                 WHERE {owner} = touched.owner_id AND known_to IS NULL AND snapshot_date >= touched.since)
                UNION ALL
                (SELECT {columns} FROM {table}
                 WHERE {owner} = touched.owner_id AND known_to IS NULL AND snapshot_date < touched.since
                 ORDER BY snapshot_date DESC LIMIT 1)) AS s ON true
            """;

    private static final String CLOSE =
            """
            UPDATE {table} AS s SET known_to = c.known_to, known_to_at = c.known_to_at
            FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::bigint[], ?::timestamptz[])
                AS c (owner_id, snapshot_date, known_from, known_to, known_to_at)
            WHERE s.{owner} = c.owner_id AND s.snapshot_date = c.snapshot_date AND s.known_from = c.known_from
            """;

    private static final String TABLE = "lp_performance_snapshots";
    private static final String OWNER = "commitment_id";

    private static String of(String sql, String table, String owner) {
        return sql.replace("{table}", table).replace("{owner}", owner);
    }

    /** The columns that only this table has stand ahead of those that all snapshots have. */
    static String load(String table, String owner, String columns) {
        return of(LOAD, table, owner).replace("{columns}", columns + ", " + SnapshotCells.READ);
    }

    static String close(String table, String owner) {
        return of(CLOSE, table, owner);
    }

    private static final String LOAD_OWN = load(TABLE, OWNER, OWNER + ", recallable_cents");
    private static final String CLOSE_OWN = close(TABLE, OWNER);

    void since(Map<UUID, LocalDate> touched, Consumer<Loaded> each) {
        touched(touched).ask(jdbc, LOAD_OWN, (row, _) -> read(row), each);
    }

    static Columns<Map.Entry<UUID, LocalDate>> touched(Map<UUID, LocalDate> touched) {
        return Columns.of(touched.entrySet()).uuid(Map.Entry::getKey).date(Map.Entry::getValue);
    }

    static Loaded read(ResultSet row) throws SQLException {
        return new Loaded(
                new Cells(row).uuid(OWNER),
                SnapshotCells.read(row, row.getLong("recallable_cents")));
    }

    void close(List<Row> rows) {
        closing(rows, row -> row.account().commitmentId(), Row::version).update(jdbc, CLOSE_OWN);
    }

    static <R> Columns<R> closing(
            List<R> rows,
            Function<R, @Nullable UUID> owner,
            Function<R, Version<Snapshot>> version) {
        return Columns.of(rows)
                .uuid(owner)
                .date(row -> version.apply(row).date())
                .number(row -> version.apply(row).since().position())
                .number(row -> version.apply(row).untilPosition())
                .instant(row -> version.apply(row).untilAt());
    }

    private static final String NEW =
            TABLE
                    + " (commitment_id, lp_id, fund_id, currency, recallable_cents, "
                    + SnapshotCells.COLUMNS
                    + ")";

    private static final String OPEN =
            "INSERT INTO "
                    + NEW
                    + " SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], "
                    + SnapshotCells.TYPES
                    + ")";

    void open(List<Row> rows, Ground ground) {
        Columns<Row> columns =
                SnapshotCells.add(
                        Columns.of(rows)
                                .uuid(row -> row.account().commitmentId())
                                .uuid(row -> row.account().partnerId())
                                .uuid(row -> row.account().fundId())
                                .text(row -> row.account().currency().getCurrencyCode())
                                .number(row -> row.version().value().recallable()),
                        Row::version);
        switch (ground) {
            case FOLDED -> columns.add(jdbc, OPEN, NEW);
            case FRESH -> columns.copy(jdbc, NEW);
        }
    }
}
