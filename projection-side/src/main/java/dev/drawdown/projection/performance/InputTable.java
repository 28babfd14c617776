package dev.drawdown.projection.performance;

import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code rate_inputs}: what rates are made of, a row per commitment or fund and year. */
record InputTable(JdbcTemplate jdbc) {

    /** Inputs of one owner and year, in the order in which they came. */
    record Row(UUID ownerId, int year, List<Input> inputs) {

        private List<Long> days() {
            return inputs.stream().map(Input::day).toList();
        }

        private List<Long> kinds() {
            return inputs.stream().map(input -> input.kind().code()).toList();
        }

        private List<Long> first() {
            return inputs.stream().map(Input::first).toList();
        }

        private List<Long> second() {
            return inputs.stream().map(Input::second).toList();
        }
    }

    private static final String LOAD =
            """
            SELECT r.owner_id, r.days, r.kinds, r.first, r.second
            FROM unnest(?::uuid[]) AS wanted (owner_id)
            JOIN LATERAL (SELECT * FROM rate_inputs WHERE owner_id = wanted.owner_id ORDER BY year OFFSET 0) AS r ON true
            """;

    /** All that there is of these owners; nothing of an owner is an entry too. */
    Map<UUID, Inputs> of(Collection<UUID> owners) {
        Map<UUID, Inputs> all = new HashMap<>();
        owners.forEach(owner -> all.put(owner, new Inputs()));
        Columns.of(owners)
                .uuid(owner -> owner)
                .query(
                        jdbc,
                        LOAD,
                        (row, _) -> {
                            read(
                                    row,
                                    all.computeIfAbsent(
                                            new Cells(row).uuid("owner_id"), _ -> new Inputs()));
                            return true;
                        });
        return all;
    }

    private static void read(ResultSet row, Inputs inputs) throws SQLException {
        Long[] days = numbers(row.getArray("days"));
        Long[] kinds = numbers(row.getArray("kinds"));
        Long[] first = numbers(row.getArray("first"));
        Long[] second = numbers(row.getArray("second"));
        for (int i = 0; i < days.length; i++) {
            inputs.add(days[i], Input.Kind.of(kinds[i]), first[i], second[i]);
        }
    }

    private static Long[] numbers(Array array) throws SQLException {
        return (Long[]) array.getArray();
    }

    private static final String NEW = "rate_inputs (owner_id, year, days, kinds, first, second)";

    private static final String ADD =
            """
            INSERT INTO rate_inputs AS r (owner_id, year, days, kinds, first, second)
            SELECT owner_id, year, days::bigint[], kinds::bigint[], first::bigint[], second::bigint[]
            FROM unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS n (owner_id, year, days, kinds, first, second)
            ON CONFLICT (owner_id, year) DO UPDATE SET days = r.days || EXCLUDED.days,
                kinds = r.kinds || EXCLUDED.kinds, first = r.first || EXCLUDED.first,
                second = r.second || EXCLUDED.second
            """;

    void add(List<Row> rows, Ground ground) {
        Columns<Row> columns =
                Columns.of(rows)
                        .uuid(Row::ownerId)
                        .integer(Row::year)
                        .numbers(Row::days)
                        .numbers(Row::kinds)
                        .numbers(Row::first)
                        .numbers(Row::second);
        switch (ground) {
            case FOLDED -> columns.update(jdbc, ADD);
            case FRESH -> columns.copy(jdbc, NEW);
        }
    }

    static List<Row> rows(UUID owner, List<Input> inputs) {
        Map<Integer, List<Input>> years = new TreeMap<>();
        inputs.forEach(
                input -> years.computeIfAbsent(input.year(), _ -> new ArrayList<>()).add(input));
        List<Row> rows = new ArrayList<>();
        years.forEach((year, of) -> rows.add(new Row(owner, year, of)));
        return rows;
    }
}
