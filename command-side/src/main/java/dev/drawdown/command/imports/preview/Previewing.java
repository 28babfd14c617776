package dev.drawdown.command.imports.preview;

import dev.drawdown.command.imports.kind.Counts;
import dev.drawdown.command.imports.kind.ImportKind;
import dev.drawdown.command.imports.kind.Preview;
import dev.drawdown.command.imports.kind.Weighed;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.staging.Staging;
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
class Previewing {

    private static final String SAVE =
            """
            UPDATE imports.run SET status = 'previewed', rows_total = ?, preview = ?, preview_hash = ? WHERE id = ?
            """;

    private static final String PROBLEMS =
            """
            SELECT line, ordinal, column_name, value, reason FROM imports.problem
            WHERE run_id = ? ORDER BY line, ordinal
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final Staging staging;
    private final JsonMapper json;

    Previewing(JdbcClient jdbc, DataSource database, Staging staging, JsonMapper json) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(database);
        this.streaming.setFetchSize(1_000);
        this.staging = staging;
        this.json = json;
    }

    /** Within the caller's transaction. */
    void preview(ImportKind<?> kind, Run run, Mapping mapping, long rows) {
        staging.analyze(kind.table());
        Weighed weighed = kind.weigh(run, mapping);
        long standing = staging.count(kind.table(), run.id());
        Preview preview =
                new Preview(
                        Counts.of(rows, standing, staging.badRows(run.id()), weighed),
                        weighed.totals());
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
