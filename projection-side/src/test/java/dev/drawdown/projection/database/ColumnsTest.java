package dev.drawdown.projection.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.servers.TestServers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class ColumnsTest {

    private record Row(
            @Nullable UUID id,
            @Nullable String text,
            @Nullable LocalDate date,
            @Nullable Instant at,
            @Nullable Long number,
            @Nullable Integer integer,
            @Nullable BigDecimal decimal,
            List<Long> numbers,
            @Nullable Boolean flag) {}

    private static final List<Row> ROWS =
            Arrays.asList(
                    new Row(null, null, null, null, null, null, null, List.of(), null),
                    new Row(
                            UUID.fromString("018f2b5e-7c00-7000-8000-00000000d0d0"),
                            "Größe, \"quoted\"\t\\N {1}",
                            LocalDate.of(1975, 12, 31),
                            Instant.parse("1999-12-31T23:59:59.999999Z"),
                            Long.MIN_VALUE,
                            Integer.MAX_VALUE,
                            new BigDecimal("-12345.678900"),
                            List.of(1L, -2L, Long.MAX_VALUE),
                            true),
                    new Row(
                            new UUID(0, 0),
                            "",
                            LocalDate.of(2126, 2, 28),
                            Instant.parse("2026-01-01T00:00:00.000001Z"),
                            0L,
                            -1,
                            new BigDecimal("0.00001"),
                            List.of(0L),
                            false));

    @Test
    void rows_that_are_copied_are_those_that_a_statement_over_arrays_makes() {
        var connection =
                new SingleConnectionDataSource(
                        TestServers.postgres().freshDatabase().ownerUrl(), true);
        JdbcTemplate jdbc = new JdbcTemplate(connection);
        for (String table : List.of("by_array", "by_copy", "by_copy_too")) {
            jdbc.execute(
                    """
                    CREATE TEMPORARY TABLE %s (id uuid, text text, date date, at timestamptz, number bigint,
                        integer integer, decimal numeric, numbers bigint[], flag boolean)
                    """
                            .formatted(table));
        }

        columns()
                .update(
                        jdbc,
                        """
                        INSERT INTO by_array
                        SELECT id, text, date, at, number, integer, decimal, numbers::bigint[], flag
                        FROM unnest(?::uuid[], ?::text[], ?::date[], ?::timestamptz[], ?::bigint[], ?::integer[],
                            ?::numeric[], ?::text[], ?::boolean[])
                            AS r (id, text, date, at, number, integer, decimal, numbers, flag)
                        """);
        columns().copy(jdbc, "by_copy", "by_copy_too");

        List<String> expected =
                jdbc.queryForList("SELECT t::text FROM by_array AS t", String.class);
        assertThat(expected).hasSize(3).anyMatch(row -> row.contains("Größe"));
        assertThat(jdbc.queryForList("SELECT t::text FROM by_copy AS t", String.class))
                .isEqualTo(expected);
        assertThat(jdbc.queryForList("SELECT t::text FROM by_copy_too AS t", String.class))
                .isEqualTo(expected);
        connection.destroy();
    }

    private static Columns<Row> columns() {
        return Columns.of(ROWS)
                .uuid(Row::id)
                .text(Row::text)
                .date(Row::date)
                .instant(Row::at)
                .number(Row::number)
                .integer(Row::integer)
                .decimal(Row::decimal)
                .numbers(Row::numbers)
                .flag(Row::flag);
    }
}
