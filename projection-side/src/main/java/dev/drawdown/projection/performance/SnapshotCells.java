package dev.drawdown.projection.performance;

import dev.drawdown.figures.Calculation;
import dev.drawdown.figures.Multiples;
import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.version.Moment;
import dev.drawdown.projection.version.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the snapshots of commitments and those of funds have in common as rows. */
final class SnapshotCells {

    static final String COLUMNS =
            """
            snapshot_date, marked, irr, irr_reason, irr_ambiguous, gross_irr, gross_irr_reason, period_return,
            moic, dpi, rvpi, tvpi, pic, nav_cents, gross_nav_cents, nav_as_of_date, nav_estimated, committed_cents,
            paid_in_cents, distributed_cents, first_flow_date, flows, calculation, known_from, known_from_at, known_to,
            known_to_at""";

    static final String TYPES =
            """
            ?::date[], ?::boolean[], ?::float8[], ?::text[], ?::boolean[], ?::float8[], ?::text[], ?::float8[],
            ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[], ?::bigint[], ?::bigint[], ?::date[],
            ?::boolean[], ?::bigint[],
            ?::bigint[], ?::bigint[], ?::date[], ?::integer[], ?::text[], ?::bigint[], ?::timestamptz[], ?::bigint[],
            ?::timestamptz[]""";

    /** What {@link #read} needs; figures that follow from others are not read. */
    static final String READ =
            """
            snapshot_date, marked, irr, irr_reason, irr_ambiguous, gross_irr, gross_irr_reason, period_return,
            nav_cents, gross_nav_cents, nav_as_of_date, nav_estimated, committed_cents, paid_in_cents,
            distributed_cents, first_flow_date, flows, known_from, known_from_at""";

    private SnapshotCells() {}

    /** Multiples, worked out once for all cells of a row that stand side by side. */
    private static final class RowMultiples<R> implements Function<R, Multiples> {

        private final Function<R, Snapshot> value;
        private @Nullable Snapshot last;
        private Multiples multiples = new Multiples(null, null, null);

        private RowMultiples(Function<R, Snapshot> value) {
            this.value = value;
        }

        @Override
        public Multiples apply(R row) {
            Snapshot snapshot = value.apply(row);
            if (!snapshot.equals(last)) {
                multiples = snapshot.multiples();
                last = snapshot;
            }
            return multiples;
        }
    }

    static <R> Columns<R> add(Columns<R> columns, Function<R, Version<Snapshot>> version) {
        Function<R, Snapshot> value = row -> version.apply(row).value();
        Function<R, Rates> rates = row -> value.apply(row).rates();
        Function<R, Multiples> multiples = new RowMultiples<>(value);
        return columns.date(row -> version.apply(row).date())
                .flag(row -> value.apply(row).marked())
                .rate(row -> rates.apply(row).irr())
                .text(row -> rates.apply(row).irrReason())
                .flag(row -> rates.apply(row).ambiguous())
                .rate(row -> rates.apply(row).gross())
                .text(row -> rates.apply(row).grossReason())
                .rate(row -> rates.apply(row).periodReturn())
                .decimal(row -> multiples.apply(row).tvpi())
                .decimal(row -> multiples.apply(row).dpi())
                .decimal(row -> multiples.apply(row).rvpi())
                .decimal(row -> multiples.apply(row).tvpi())
                .decimal(row -> value.apply(row).pic())
                .number(row -> value.apply(row).nav())
                .number(row -> value.apply(row).grossNav())
                .date(row -> value.apply(row).navAsOf())
                .flag(row -> value.apply(row).navEstimated())
                .number(row -> value.apply(row).committed())
                .number(row -> value.apply(row).paidIn())
                .number(row -> value.apply(row).distributed())
                .date(row -> rates.apply(row).firstFlow())
                .integer(row -> rates.apply(row).flows())
                .text(_ -> Calculation.VERSION)
                .number(row -> version.apply(row).since().position())
                .instant(row -> version.apply(row).since().at())
                .number(row -> version.apply(row).untilPosition())
                .instant(row -> version.apply(row).untilAt());
    }

    static Version<Snapshot> read(ResultSet row, long recallable) throws SQLException {
        Cells cells = new Cells(row);
        Rates rates =
                new Rates(
                        cells.rateOrNull("irr"),
                        row.getString("irr_reason"),
                        row.getBoolean("irr_ambiguous"),
                        cells.rateOrNull("gross_irr"),
                        row.getString("gross_irr_reason"),
                        cells.rateOrNull("period_return"),
                        cells.dateOrNull("first_flow_date"),
                        row.getInt("flows"));
        Snapshot snapshot =
                new Snapshot(
                        row.getBoolean("marked"),
                        rates,
                        cells.numberOrNull("nav_cents"),
                        cells.numberOrNull("gross_nav_cents"),
                        cells.dateOrNull("nav_as_of_date"),
                        row.getBoolean("nav_estimated"),
                        row.getLong("committed_cents"),
                        row.getLong("paid_in_cents"),
                        row.getLong("distributed_cents"),
                        recallable);
        Moment since = new Moment(row.getLong("known_from"), cells.instant("known_from_at"));
        return new Version<>(cells.date("snapshot_date"), snapshot, since, null);
    }
}
