package dev.drawdown.command.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploaded files in the database, in pieces: durable, and within every node's reach. */
@Component
public class StoredFiles {

    private static final int PIECE = 1 << 20;

    private static final String STORE =
            """
            INSERT INTO imports.file_piece (run_id, piece, bytes) VALUES (?, ?, ?)
            """;

    private static final String LOAD =
            """
            SELECT bytes FROM imports.file_piece WHERE run_id = ? AND piece = ?
            """;

    private static final String DROP = "DELETE FROM imports.file_piece WHERE run_id = ?";

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the caller's transaction. */
    public void store(UUID runId, InputStream file) throws IOException {
        int piece = 0;
        for (byte[] bytes = file.readNBytes(PIECE);
                bytes.length > 0;
                bytes = file.readNBytes(PIECE)) {
            jdbc.sql(STORE).params(runId, piece++, bytes).update();
        }
    }

    public InputStream open(UUID runId) {
        return new PieceStream(piece -> load(runId, piece));
    }

    /** Within the caller's transaction. */
    public void drop(UUID runId) {
        jdbc.sql(DROP).param(runId).update();
    }

    private byte[] load(UUID runId, int piece) {
        return jdbc.sql(LOAD)
                .params(runId, piece)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElseGet(() -> new byte[0]);
    }
}
