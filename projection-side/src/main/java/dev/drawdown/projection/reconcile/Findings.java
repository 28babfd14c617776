package dev.drawdown.projection.reconcile;

import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.database.ReadDatabase;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** {@code operations.reconciliations}: what the runs found, for an operator to read. */
@Component
final class Findings {

    private static final String ADD =
            """
            INSERT INTO operations.reconciliations
                (started_at, took_millis, position, funds, commitments, partners, differences)
            VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
            """;

    private static final String ADD_DIFFERENCES =
            """
            INSERT INTO operations.reconciliation_differences
                (reconciliation_id, number, table_name, owner, figure, in_ledger, in_table)
            SELECT * FROM unnest(?::bigint[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            """;

    private static final String FORGET =
            """
            DELETE FROM operations.reconciliations WHERE id <= (
                SELECT id FROM operations.reconciliations ORDER BY id DESC OFFSET ? LIMIT 1)
            """;

    private static final String LAST =
            "SELECT * FROM operations.reconciliations ORDER BY id DESC LIMIT 1";

    private static final String DIFFERENCES_OF =
            """
            SELECT owner || ' ' || table_name || ' ' || figure || ': ' || coalesce(in_table, 'missing')
                   || ' in the table, ' || coalesce(in_ledger, 'missing') || ' by the ledger'
            FROM operations.reconciliation_differences WHERE reconciliation_id = ? ORDER BY number
            """;

    /** By fund and number: a partner's own name is nothing for a log. */
    private static final String NAMES =
            """
            SELECT wanted.id, coalesce(f.name || ', commitment ' || c.number, g.name,
                                       'partner ' || p.external_ref) AS name
            FROM unnest(?::uuid[]) AS wanted (id)
            LEFT JOIN lp_fund_commitments AS c ON c.id = wanted.id
            LEFT JOIN funds AS f ON f.id = c.fund_id
            LEFT JOIN funds AS g ON g.id = wanted.id
            LEFT JOIN limited_partners AS p ON p.id = wanted.id
            """;

    private final ReadDatabase database;
    private final ReconcileSettings settings;

    Findings(ReadDatabase database, ReconcileSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** How a person calls what is different. */
    Map<UUID, String> names(List<Difference> differences) {
        Map<UUID, String> names = new HashMap<>();
        List<UUID> ids = differences.stream().map(Difference::owner).distinct().toList();
        Columns.of(ids)
                .uuid(id -> id)
                .query(
                        jdbc(),
                        NAMES,
                        (row, _) -> {
                            UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
                            String name = row.getString("name");
                            return names.put(id, name == null ? id.toString() : name + " " + id);
                        });
        return names;
    }

    void add(Reconciliation run, List<Difference> differences, Map<UUID, String> names) {
        database.transaction()
                .executeWithoutResult(
                        _ -> {
                            long id = add(run);
                            add(id, differences, names);
                            jdbc().update(FORGET, settings.keptRuns());
                        });
    }

    private long add(Reconciliation run) {
        return Objects.requireNonNull(
                jdbc().queryForObject(
                                ADD,
                                Long.class,
                                Timestamp.from(run.startedAt()),
                                run.took().toMillis(),
                                run.position(),
                                run.funds(),
                                run.commitments(),
                                run.partners(),
                                run.differences()));
    }

    private void add(long id, List<Difference> differences, Map<UUID, String> names) {
        record Numbered(int number, Difference difference) {}
        List<Numbered> rows =
                IntStream.range(0, differences.size())
                        .mapToObj(i -> new Numbered(i + 1, differences.get(i)))
                        .toList();
        Columns.of(rows)
                .number(_ -> id)
                .integer(Numbered::number)
                .text(row -> row.difference().table())
                .text(row -> names.get(row.difference().owner()))
                .text(row -> row.difference().figure())
                .text(row -> row.difference().inLedger())
                .text(row -> row.difference().inTable())
                .update(jdbc(), ADD_DIFFERENCES);
    }

    /** The last run, whichever process did it. */
    Optional<Reconciliation> last() {
        return jdbc()
                .query(
                        LAST,
                        (row, _) ->
                                new Reconciliation(
                                        row.getTimestamp("started_at").toInstant(),
                                        Duration.ofMillis(row.getLong("took_millis")),
                                        row.getLong("position"),
                                        row.getInt("funds"),
                                        row.getInt("commitments"),
                                        row.getInt("partners"),
                                        row.getInt("differences"),
                                        jdbc().queryForList(
                                                        DIFFERENCES_OF,
                                                        String.class,
                                                        row.getLong("id"))))
                .stream()
                .findFirst();
    }

    /** When the last run was, and how many differences it found; nothing while there was none. */
    void last(ObjIntConsumer<Instant> run) {
        jdbc().query(
                        LAST,
                        row -> {
                            run.accept(
                                    row.getTimestamp("started_at").toInstant(),
                                    row.getInt("differences"));
                        });
    }

    private JdbcTemplate jdbc() {
        return database.jdbc();
    }
}
