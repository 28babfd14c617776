package dev.drawdown.projection.performance;

import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.performance.SnapshotTable.Loaded;
import dev.drawdown.projection.version.Version;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code fund_performance_snapshots}: how each fund has done, per date and version. */
record FundPerformanceTable(JdbcTemplate jdbc) {

    /** A version with the fund it belongs to. */
    record Row(UUID fundId, Currency currency, Version<Snapshot> version) {}

    private static final String TABLE = "fund_performance_snapshots";
    private static final String LOAD = SnapshotTable.load(TABLE, "fund_id", "fund_id");
    private static final String CLOSE = SnapshotTable.close(TABLE, "fund_id");

    void since(Map<UUID, LocalDate> touched, Consumer<Loaded> each) {
        SnapshotTable.touched(touched)
                .ask(
                        jdbc,
                        LOAD,
                        (row, _) ->
                                new Loaded(
                                        new Cells(row).uuid("fund_id"), SnapshotCells.read(row, 0)),
                        each);
    }

    void close(List<Row> rows) {
        SnapshotTable.closing(rows, Row::fundId, Row::version).update(jdbc, CLOSE);
    }

    private static final String NEW = TABLE + " (fund_id, currency, " + SnapshotCells.COLUMNS + ")";

    private static final String OPEN =
            "INSERT INTO "
                    + NEW
                    + " SELECT * FROM unnest(?::uuid[], ?::text[], "
                    + SnapshotCells.TYPES
                    + ")";

    void open(List<Row> rows, Ground ground) {
        Columns<Row> columns =
                SnapshotCells.add(
                        Columns.of(rows)
                                .uuid(Row::fundId)
                                .text(row -> row.currency().getCurrencyCode()),
                        Row::version);
        switch (ground) {
            case FOLDED -> columns.add(jdbc, OPEN, NEW);
            case FRESH -> columns.copy(jdbc, NEW);
        }
    }
}
