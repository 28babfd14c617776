package dev.drawdown.bench.rebuild;

import dev.drawdown.servers.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/**
 * What it takes only to write the rows that a rebuild makes: every read table's rows by binary COPY
 * into tables with the same keys and indexes, made afterwards. Nothing is worked out.
 */
final class EveryRow {

    private static final String TABLES =
            """
            SELECT relname FROM pg_class WHERE relnamespace = 'read_model'::regnamespace
              AND relkind IN ('r', 'p') AND NOT relispartition AND relname NOT LIKE 'flyway%' ORDER BY relname
            """;

    private static final String INDEXES =
            """
            SELECT replace(replace(pg_get_indexdef(i.oid), ' read_model.', ' bench_rows.'), ' ON ONLY ', ' ON ')
            FROM pg_index AS x
            JOIN pg_class AS i ON i.oid = x.indexrelid
            JOIN pg_class AS t ON t.oid = x.indrelid AND t.relkind IN ('r', 'p')
            WHERE i.relnamespace = 'read_model'::regnamespace
              AND NOT i.relispartition
              AND pg_get_indexdef(i.oid) NOT LIKE '%flyway%'
            """;

    private EveryRow() {}

    /** Seconds. */
    static double run(TestDatabase database) throws SQLException, IOException {
        try (Connection reading = DriverManager.getConnection(database.ownerUrl());
                Connection writing = DriverManager.getConnection(database.ownerUrl())) {
            execute(
                    writing,
                    "DROP SCHEMA IF EXISTS bench_rows CASCADE; CREATE SCHEMA bench_rows;"
                            + " SET maintenance_work_mem = '256MB'");
            List<String> tables = names(reading, TABLES);
            for (String table : tables) {
                execute(
                        writing,
                        "CREATE TABLE bench_rows.%1$s (LIKE read_model.%1$s INCLUDING CONSTRAINTS)"
                                .formatted(table));
            }
            long start = System.nanoTime();
            for (String table : tables) {
                copy(reading, writing, table);
            }
            for (String index : names(reading, INDEXES)) {
                execute(writing, index);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            execute(writing, "DROP SCHEMA bench_rows CASCADE");
            return seconds;
        }
    }

    private static void copy(Connection reading, Connection writing, String table)
            throws SQLException {
        CopyOut out =
                reading.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "COPY (SELECT * FROM read_model.%s) TO STDOUT (FORMAT binary)"
                                        .formatted(table));
        CopyIn in =
                writing.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY bench_rows.%s FROM STDIN (FORMAT binary)".formatted(table));
        for (byte[] some = out.readFromCopy(); some != null; some = out.readFromCopy()) {
            in.writeToCopy(some, 0, some.length);
        }
        in.endCopy();
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
