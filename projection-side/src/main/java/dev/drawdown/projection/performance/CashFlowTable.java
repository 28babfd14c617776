package dev.drawdown.projection.performance;

import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.capital.CashFlow;
import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code lp_cash_flows}: every dated flow; one that is reversed says so. */
record CashFlowTable(JdbcTemplate jdbc) {

    /**
     * A flow with its commitment and entry.
     *
     * @param reversedBy the position of its reversal, if that came in the same batch
     */
    record Row(FlowRows.Key key, CashFlow flow, @Nullable Long reversedBy) {}

    /** A flow that does not count any more, from the position of its reversal on. */
    record Reversed(FlowRows.Key key, CashFlow flow, long by) {}

    private static final String LOAD =
            """
            SELECT f.*
            FROM unnest(?::uuid[], ?::bigint[]) AS wanted (commitment_id, position)
            JOIN LATERAL (SELECT * FROM lp_cash_flows
                          WHERE commitment_id = wanted.commitment_id AND position = wanted.position
                            AND reversed_by IS NULL OFFSET 0) AS f ON true
            """;

    /** A flow that counts, with what it belongs to. */
    record Loaded(FlowRows.Key key, CashFlow flow) {}

    void of(Collection<FlowRows.Key> wanted, Consumer<Loaded> each) {
        Columns.of(wanted)
                .uuid(FlowRows.Key::commitmentId)
                .number(FlowRows.Key::position)
                .ask(jdbc, LOAD, (row, _) -> read(row), each);
    }

    private static Loaded read(ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        return new Loaded(
                new FlowRows.Key(cells.uuid("commitment_id"), row.getLong("position")),
                new CashFlow(
                        cells.date("flow_date"),
                        row.getInt("line"),
                        row.getLong("contributed_cents"),
                        row.getLong("gross_contributed_cents"),
                        row.getLong("distributed_cents"),
                        row.getLong("gross_distributed_cents"),
                        row.getLong("recallable_cents")));
    }

    private static final String NEW =
            """
            lp_cash_flows (commitment_id, flow_date, position, line, contributed_cents, gross_contributed_cents,
                distributed_cents, gross_distributed_cents, recallable_cents, reversed_by)
            """;

    private static final String ADD =
            "INSERT INTO "
                    + NEW
                    + """
                    SELECT * FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::integer[], ?::bigint[],
                        ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                    """;

    void add(List<Row> rows, Ground ground) {
        Columns<Row> columns =
                Columns.of(rows)
                        .uuid(row -> row.key().commitmentId())
                        .date(row -> row.flow().date())
                        .number(row -> row.key().position())
                        .integer(row -> row.flow().line())
                        .number(row -> row.flow().contributed())
                        .number(row -> row.flow().grossContributed())
                        .number(row -> row.flow().distributed())
                        .number(row -> row.flow().grossDistributed())
                        .number(row -> row.flow().recallable())
                        .number(Row::reversedBy);
        switch (ground) {
            case FOLDED -> columns.add(jdbc, ADD, NEW);
            case FRESH -> columns.copy(jdbc, NEW);
        }
    }

    private static final String REVERSE =
            """
            UPDATE lp_cash_flows AS f SET reversed_by = r.reversed_by
            FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::integer[], ?::bigint[])
                AS r (commitment_id, flow_date, position, line, reversed_by)
            WHERE f.commitment_id = r.commitment_id AND f.flow_date = r.flow_date
              AND f.position = r.position AND f.line = r.line
            """;

    void reverse(List<Reversed> rows) {
        Columns.of(rows)
                .uuid(row -> row.key().commitmentId())
                .date(row -> row.flow().date())
                .number(row -> row.key().position())
                .integer(row -> row.flow().line())
                .number(Reversed::by)
                .update(jdbc, REVERSE);
    }
}
