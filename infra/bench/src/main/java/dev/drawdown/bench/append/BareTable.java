package dev.drawdown.bench.append;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.drawdown.id.UuidV7;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;

/** What this machine's PostgreSQL takes of the ledger's rows: the same columns and indexes. */
final class BareTable implements AutoCloseable {

    private static final String TABLE =
            """
            CREATE TABLE bare (LIKE ledger.event INCLUDING CONSTRAINTS INCLUDING STORAGE);
            CREATE SEQUENCE bare_position;
            ALTER TABLE bare ALTER position SET DEFAULT nextval('bare_position');
            ALTER TABLE bare ADD PRIMARY KEY (position), ADD UNIQUE (stream, sequence);
            CREATE INDEX ON bare (fund_id, position) WHERE fund_id IS NOT NULL;
            CREATE INDEX ON bare (manager_id, position)
            """;

    private static final String INSERT =
            """
            INSERT INTO bare (event_id, stream, sequence, name, manager_id, effective_date,
                              recorded_at, actor, metadata, payload)
            SELECT e.id, e.stream, e.sequence, ?, ?, ?, now(), 'bench', e.metadata, e.payload
              FROM unnest(?::uuid[], ?::text[], ?::bigint[], ?::bytea[], ?::bytea[])
                   AS e (id, stream, sequence, metadata, payload)
            """;

    private static final String COPY =
            """
            COPY bare (event_id, stream, sequence, name, manager_id, effective_date, recorded_at,
                       actor, metadata, payload) FROM STDIN
            """;

    private final HikariDataSource connections;
    private final AtomicLong streams = new AtomicLong();

    BareTable(String ownerUrl) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(ownerUrl);
        config.setMaximumPoolSize(64);
        this.connections = new HikariDataSource(config);
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
    }

    /** One transaction with so many rows of a stream of their own. */
    int insert(int rows) throws SQLException {
        insertAll(rows(rows));
        return rows;
    }

    /** One transaction. */
    void insertAll(List<Row> rows) throws SQLException {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, Row.NAME);
            statement.setObject(2, Work.MANAGER);
            statement.setObject(3, Row.DAY);
            statement.setArray(
                    4, connection.createArrayOf("uuid", rows.stream().map(Row::eventId).toArray()));
            statement.setArray(
                    5, connection.createArrayOf("text", rows.stream().map(Row::stream).toArray()));
            statement.setArray(
                    6,
                    connection.createArrayOf("bigint", rows.stream().map(Row::sequence).toArray()));
            statement.setArray(
                    7,
                    connection.createArrayOf(
                            "bytea", rows.stream().map(Row::metadata).toArray(byte[][]::new)));
            statement.setArray(
                    8,
                    connection.createArrayOf(
                            "bytea", rows.stream().map(Row::payload).toArray(byte[][]::new)));
            statement.executeUpdate();
        }
    }

    /** One transaction with so many rows, by COPY. */
    int copy(int rows) throws SQLException, IOException {
        StringBuilder text = new StringBuilder();
        HexFormat hex = HexFormat.of();
        for (Row row : rows(rows)) {
            text.append(row.eventId()).append('\t').append(row.stream()).append('\t');
            text.append(row.sequence()).append('\t').append(Row.NAME).append('\t');
            text.append(Work.MANAGER).append('\t').append(Row.DAY).append("\tnow\tbench\t\\\\x");
            text.append(hex.formatHex(row.metadata())).append("\t\\\\x");
            text.append(hex.formatHex(row.payload())).append('\n');
        }
        try (Connection connection = connections.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            COPY,
                            new ByteArrayInputStream(
                                    text.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return rows;
    }

    /** Rows of a new stream. */
    List<Row> rows(int count) {
        String stream = "partner-" + UuidV7.next() + streams.incrementAndGet();
        List<Row> rows = new ArrayList<>(count);
        for (int sequence = 0; sequence < count; sequence++) {
            rows.add(Row.next(stream, sequence));
        }
        return rows;
    }

    @Override
    public void close() {
        connections.close();
    }
}
