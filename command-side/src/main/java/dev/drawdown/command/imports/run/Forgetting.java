package dev.drawdown.command.imports.run;

import dev.drawdown.command.imports.ImportSettings;
import dev.drawdown.command.imports.staging.HasStagedRows;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what names persons as soon as it is no longer needed: file, rows, and the values of bad
 * cells. Counts, totals, lines and reasons stay.
 */
@Component
public class Forgetting {

    private static final List<String> FORGET =
            List.of(
                    "DELETE FROM imports.file_piece WHERE run_id = ?",
                    "UPDATE imports.problem SET value = NULL WHERE run_id = ? AND value IS NOT NULL",
                    // A mapping's defaults may name a partner; its hash still tells it from others.
                    """
                    UPDATE imports.run
                    SET forgotten_at = now(), mapping = encode(sha256(convert_to(mapping, 'UTF8')), 'hex')
                    WHERE id = ? AND forgotten_at IS NULL
                    """);

    private static final String EXPIRE =
            """
            UPDATE imports.run
            SET status = 'failed', resumable = false,
                failure = coalesce(failure || ' ', '') || 'It was not committed in time and its rows were deleted: upload the file again.'
            WHERE id IN (SELECT id FROM imports.run
                         WHERE forgotten_at IS NULL AND status IN ('previewed', 'failed')
                           AND created_at < now() - ?::interval
                         LIMIT 10
                         FOR UPDATE SKIP LOCKED)
            RETURNING id
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ImportSettings settings;
    private final List<HasStagedRows> kinds;

    Forgetting(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ImportSettings settings,
            List<HasStagedRows> kinds) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
        this.kinds = List.copyOf(kinds);
    }

    /** Within the caller's transaction. */
    public void forget(UUID runId) {
        kinds.forEach(
                kind ->
                        jdbc.sql("DELETE FROM %s WHERE run_id = ?".formatted(kind.table().name()))
                                .param(runId)
                                .update());
        FORGET.forEach(statement -> jdbc.sql(statement).param(runId).update());
    }

    void forgetOld() {
        transaction.executeWithoutResult(
                _ ->
                        jdbc.sql(EXPIRE)
                                .param(settings.kept().toMillis() + " ms")
                                .query(UUID.class)
                                .list()
                                .forEach(this::forget));
    }
}
