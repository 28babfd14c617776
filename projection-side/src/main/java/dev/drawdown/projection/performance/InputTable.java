package dev.drawdown.projection.performance;

import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code rate_inputs}: what rates are made of, a row per commitment or fund and year. */
record InputTable(JdbcTemplate jdbc) {

    private static final int BYTES = Integer.BYTES + Byte.BYTES + 2 * Long.BYTES;

    /** Inputs of one owner and year, in the order in which they came. */
    record Row(UUID ownerId, int year, List<Input> inputs) {

        private byte[] bytes() {
            ByteBuffer bytes = ByteBuffer.allocate(BYTES * inputs.size());
            for (Input input : inputs) {
                bytes.putInt(Math.toIntExact(input.day()))
                        .put(input.kind().code())
                        .putLong(input.first())
                        .putLong(input.second());
            }
            return bytes.array();
        }
    }

    private static final String LOAD =
            """
            SELECT wanted.owner_id, r.inputs
            FROM unnest(?::uuid[]) AS wanted (owner_id)
            JOIN LATERAL (SELECT string_agg(inputs, ''::bytea ORDER BY year) AS inputs
                          FROM rate_inputs WHERE owner_id = wanted.owner_id) AS r ON true
            """;

    /** All that there is of an owner; nothing is an answer too. */
    record Loaded(UUID ownerId, Inputs inputs) {}

    void of(Collection<UUID> owners, Consumer<Loaded> each) {
        Columns.of(owners).uuid(owner -> owner).ask(jdbc, LOAD, (row, _) -> loaded(row), each);
    }

    private static Loaded loaded(ResultSet row) throws SQLException {
        byte[] inputs = row.getBytes("inputs");
        return new Loaded(
                new Cells(row).uuid("owner_id"), inputs == null ? new Inputs() : read(inputs));
    }

    private static Inputs read(byte[] packed) {
        Inputs inputs = new Inputs(packed.length / BYTES);
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        while (bytes.hasRemaining()) {
            long day = bytes.getInt();
            inputs.add(day, Input.Kind.of(bytes.get()), bytes.getLong(), bytes.getLong());
        }
        return inputs;
    }

    private static final String NEW = "rate_inputs (owner_id, year, inputs)";

    private static final String ADD =
            """
            INSERT INTO rate_inputs AS r (owner_id, year, inputs)
            SELECT * FROM unnest(?::uuid[], ?::integer[], ?::bytea[])
            ON CONFLICT (owner_id, year) DO UPDATE SET inputs = r.inputs || EXCLUDED.inputs
            """;

    void add(List<Row> rows, Ground ground) {
        Columns<Row> columns =
                Columns.of(rows).uuid(Row::ownerId).integer(Row::year).bytes(Row::bytes);
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
