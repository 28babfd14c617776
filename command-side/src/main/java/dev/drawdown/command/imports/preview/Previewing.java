package dev.drawdown.command.imports.preview;

import dev.drawdown.command.imports.mapping.Field;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.run.Run;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Weighs the rows that were read and fixes the result under a hash. */
@Component
public class Previewing {

    private static final String SAVE =
            """
            UPDATE imports.run SET status = 'previewed', rows_total = ?, preview = ?, preview_hash = ? WHERE id = ?
            """;

    /** Without it, the planner takes the rows that were just stored for none at all. */
    private static final String LOOK_AGAIN = "ANALYZE imports.position_row, imports.problem";

    private static final String PROBLEMS =
            """
            SELECT line, ordinal, column_name, value, reason FROM imports.problem
            WHERE run_id = ? ORDER BY line, ordinal
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final Contradictions contradictions;
    private final Weighing weighing;
    private final JsonMapper json;

    Previewing(
            JdbcClient jdbc,
            DataSource database,
            Contradictions contradictions,
            Weighing weighing,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(database);
        this.streaming.setFetchSize(1_000);
        this.contradictions = contradictions;
        this.weighing = weighing;
        this.json = json;
    }

    /** Within the caller's transaction. */
    public void preview(Run run, Mapping mapping, long rows) {
        jdbc.sql(LOOK_AGAIN).update();
        contradictions.find(run.id(), mapping.headerOf(Field.CURRENCY));
        long superseded = contradictions.dropSuperseded(run.id());
        Preview preview =
                new Preview(weighing.counts(run.id(), rows, superseded), weighing.totals(run.id()));
        String text = json.writeValueAsString(preview);
        jdbc.sql(SAVE).params(rows, text, hash(run, text), run.id()).update();
    }

    /** SHA-256 over the file, the mapping, the manager, and everything that the dry run found. */
    private byte[] hash(Run run, String preview) {
        MessageDigest digest = sha256();
        add(digest, run.fileSha256());
        add(digest, run.mapping());
        add(digest, run.managerId().toString());
        add(digest, preview);
        addProblems(digest, run.id());
        return digest.digest();
    }

    private void addProblems(MessageDigest digest, UUID runId) {
        streaming.query(
                PROBLEMS,
                row -> {
                    for (int column = 1; column <= 5; column++) {
                        add(digest, String.valueOf(row.getString(column)));
                    }
                },
                runId);
    }

    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
