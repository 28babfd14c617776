package dev.drawdown.projection.capital;

import dev.drawdown.event.OpeningBalanceReported.Buckets;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code capital_account_entries}: every fact, one row each; one that is reversed says so. */
record FactTable(JdbcTemplate jdbc) {

    /** A fact that does not count any more, from the position of its reversal on. */
    record Reversed(UUID commitmentId, Fact fact, long by) {}

    /**
     * A fact with the commitment it belongs to.
     *
     * @param reversedBy the position of its reversal, if that came in the same batch
     */
    record Row(UUID commitmentId, Fact fact, @Nullable Long reversedBy) {

        private @Nullable Long committed() {
            return fact instanceof Fact.Committed f ? f.delta() : null;
        }

        private @Nullable Long bucket(Function<Buckets, Long> bucket) {
            return switch (fact) {
                case Fact.Moved f -> bucket.apply(f.buckets());
                case Fact.Reported f -> bucket.apply(f.buckets());
                case Fact.Committed _, Fact.Marked _ -> null;
            };
        }

        private @Nullable Long unfunded() {
            return switch (fact) {
                case Fact.Moved f -> f.unfunded();
                case Fact.Reported f -> f.unfunded();
                case Fact.Committed _, Fact.Marked _ -> null;
            };
        }

        private @Nullable Long nav() {
            return switch (fact) {
                case Fact.Committed _, Fact.Moved _ -> null;
                case Fact.Reported f -> f.nav();
                case Fact.Marked f -> f.nav();
            };
        }

        private String kind() {
            return switch (fact) {
                case Fact.Committed f -> f.restated() ? "restated" : "committed";
                case Fact.Moved _ -> "moved";
                case Fact.Reported _ -> "reported";
                case Fact.Marked _ -> "marked";
            };
        }
    }

    /** {@code OFFSET 0} keeps it one index look-up per commitment, and not a join of two lists. */
    private static final String LOAD =
            """
            SELECT e.*
            FROM unnest(?::uuid[], ?::date[]) AS touched (commitment_id, since)
            JOIN LATERAL (SELECT * FROM capital_account_entries
                          WHERE commitment_id = touched.commitment_id AND effective_date >= touched.since
                            AND reversed_by IS NULL OFFSET 0) AS e ON true
            """;

    List<Row> since(Map<UUID, LocalDate> touched) {
        return Columns.of(touched.entrySet())
                .uuid(Map.Entry::getKey)
                .date(Map.Entry::getValue)
                .query(jdbc, LOAD, (row, _) -> read(row));
    }

    private static Row read(ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        LocalDate date = cells.date("effective_date");
        long position = row.getLong("position");
        int line = row.getInt("line");
        String kind = row.getString("kind");
        Fact fact =
                switch (kind) {
                    case "committed", "restated" ->
                            new Fact.Committed(
                                    date,
                                    position,
                                    line,
                                    row.getLong("commitment_cents"),
                                    kind.equals("restated"));
                    case "moved" ->
                            new Fact.Moved(
                                    date,
                                    position,
                                    line,
                                    buckets(row),
                                    row.getLong("unfunded_cents"));
                    case "reported" ->
                            new Fact.Reported(
                                    date,
                                    position,
                                    line,
                                    buckets(row),
                                    row.getLong("unfunded_cents"),
                                    cells.numberOrNull("nav_cents"),
                                    row.getBigDecimal("reported_irr"));
                    case "marked" ->
                            new Fact.Marked(date, position, line, row.getLong("nav_cents"));
                    default -> throw new IllegalStateException("entries of kind " + kind);
                };
        return new Row(cells.uuid("commitment_id"), fact, null);
    }

    private static Buckets buckets(ResultSet row) throws SQLException {
        return new Buckets(
                row.getLong("called_cents"),
                row.getLong("contributed_inside_cents"),
                row.getLong("contributed_outside_cents"),
                row.getLong("returned_excess_cents"),
                row.getLong("distributed_cents"),
                row.getLong("recallable_cents"),
                row.getLong("withheld_tax_cents"));
    }

    private static final String NEW =
            """
            capital_account_entries (commitment_id, effective_date, position, line, kind, commitment_cents,
                called_cents, contributed_inside_cents, contributed_outside_cents, returned_excess_cents,
                distributed_cents, recallable_cents, withheld_tax_cents, unfunded_cents, nav_cents, reported_irr,
                reversed_by)
            """;

    private static final String ADD =
            "INSERT INTO "
                    + NEW
                    + """
            SELECT * FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::integer[], ?::text[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::numeric[], ?::bigint[])
            """;

    void add(List<Row> rows, Ground ground) {
        switch (ground) {
            case FOLDED -> columns(rows).add(jdbc, ADD, NEW);
            case FRESH -> columns(rows).copy(jdbc, NEW);
        }
    }

    private static Columns<Row> columns(List<Row> rows) {
        return Columns.of(rows)
                .uuid(Row::commitmentId)
                .date(row -> row.fact().date())
                .number(row -> row.fact().position())
                .integer(row -> row.fact().line())
                .text(Row::kind)
                .number(Row::committed)
                .number(row -> row.bucket(Buckets::called))
                .number(row -> row.bucket(Buckets::contributedInside))
                .number(row -> row.bucket(Buckets::contributedOutside))
                .number(row -> row.bucket(Buckets::returnedExcess))
                .number(row -> row.bucket(Buckets::distributed))
                .number(row -> row.bucket(Buckets::recallable))
                .number(row -> row.bucket(Buckets::withheldTax))
                .number(Row::unfunded)
                .number(Row::nav)
                .decimal(row -> row.fact() instanceof Fact.Reported f ? f.irr() : null)
                .number(Row::reversedBy);
    }

    private static final String REVERSE =
            """
            UPDATE capital_account_entries AS e SET reversed_by = r.reversed_by
            FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::integer[], ?::bigint[])
                AS r (commitment_id, effective_date, position, line, reversed_by)
            WHERE e.commitment_id = r.commitment_id AND e.effective_date = r.effective_date
              AND e.position = r.position AND e.line = r.line
            """;

    void reverse(List<Reversed> facts) {
        Columns.of(facts)
                .uuid(Reversed::commitmentId)
                .date(row -> row.fact().date())
                .number(row -> row.fact().position())
                .integer(row -> row.fact().line())
                .number(Reversed::by)
                .update(jdbc, REVERSE);
    }
}
