package dev.drawdown.projection.commitment;

import dev.drawdown.projection.database.Columns;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code commitment_callables}: every change of what may be called of a commitment. */
record CallableTable(JdbcTemplate jdbc) {

    /** A change, from a date on. */
    record Row(UUID commitmentId, LocalDate date, long position, BigDecimal callable) {}

    /** A change that does not count any more, from the position of its reversal on. */
    record Reversed(UUID commitmentId, LocalDate date, long position, long by) {}

    private static final String ADD =
            """
            INSERT INTO commitment_callables (commitment_id, effective_date, position, callable_percentage)
            SELECT * FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::numeric[])
            """;

    private static final String REVERSE =
            """
            UPDATE commitment_callables AS c SET reversed_by = r.reversed_by
            FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::bigint[])
                AS r (commitment_id, effective_date, position, reversed_by)
            WHERE c.commitment_id = r.commitment_id AND c.effective_date = r.effective_date AND c.position = r.position
            """;

    /** A back-dated change does not overwrite a later one. */
    private static final String SETTLE =
            """
            UPDATE lp_fund_commitments AS c
            SET callable_percentage = coalesce(stands.callable_percentage, c.initial_callable_percentage),
                callable_since = coalesce(stands.effective_date, c.commitment_date)
            FROM unnest(?::uuid[]) AS touched (id)
            JOIN lp_fund_commitments AS made ON made.id = touched.id
            LEFT JOIN LATERAL (
                SELECT callable_percentage, effective_date FROM commitment_callables
                WHERE commitment_id = touched.id AND reversed_by IS NULL AND effective_date >= made.commitment_date
                ORDER BY effective_date DESC, position DESC LIMIT 1) AS stands ON true
            WHERE c.id = touched.id
            """;

    void change(List<Row> changed, List<Reversed> reversed) {
        Columns.of(changed)
                .uuid(Row::commitmentId)
                .date(Row::date)
                .number(Row::position)
                .decimal(Row::callable)
                .update(jdbc, ADD);
        Columns.of(reversed)
                .uuid(Reversed::commitmentId)
                .date(Reversed::date)
                .number(Reversed::position)
                .number(Reversed::by)
                .update(jdbc, REVERSE);
        List<UUID> touched =
                Stream.concat(
                                changed.stream().map(Row::commitmentId),
                                reversed.stream().map(Reversed::commitmentId))
                        .distinct()
                        .toList();
        Columns.of(touched).uuid(id -> id).update(jdbc, SETTLE);
    }
}
