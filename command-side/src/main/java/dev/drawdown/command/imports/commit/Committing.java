package dev.drawdown.command.imports.commit;

import dev.drawdown.access.Caller;
import dev.drawdown.command.imports.preview.PreviewText;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.run.RunStatus;
import dev.drawdown.command.imports.run.Runs;
import dev.drawdown.command.imports.run.Worker;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the decision to commit; the work itself follows in the background. */
@Component
class Committing {

    private static final String START =
            """
            UPDATE imports.run
            SET status = 'committing', committed_by = ?, committed_at = coalesce(committed_at, now()), failure = NULL,
                resumable = false
            WHERE id = ? AND (status = 'previewed' OR (status = 'failed' AND resumable))
            """;

    private static final String BEYOND_REACH =
            """
            SELECT EXISTS (SELECT FROM imports.position_row WHERE run_id = ? AND fund_id <> ALL (?::uuid[]))
            """;

    private final JdbcClient jdbc;
    private final Runs runs;
    private final Worker worker;
    private final PreviewText previews;

    Committing(JdbcClient jdbc, Runs runs, Worker worker, PreviewText previews) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.worker = worker;
        this.previews = previews;
    }

    /** Starts the commit, resumes one that stopped, and answers a repetition as the first time. */
    Run commit(Caller caller, UUID importId, String previewHash, boolean acceptBadRows) {
        Run run = runs.visibleTo(caller, importId);
        refuseUnlessPreviewed(run);
        if (!Objects.equals(run.previewHash(), previewHash)) {
            throw new PreviewHashMismatch();
        }
        long badRows = previews.badRows(run);
        if (badRows > 0 && !acceptBadRows) {
            throw new ImportHasBadRows(badRows);
        }
        refuseBeyondReach(caller, importId);
        if (jdbc.sql(START).params(caller.subject(), importId).update() == 1) {
            worker.wake();
        }
        return runs.visibleTo(caller, importId);
    }

    private static void refuseUnlessPreviewed(Run run) {
        boolean unread = run.previewHash() == null;
        boolean over = run.status() == RunStatus.FAILED && !run.resumable();
        if (unread || over) {
            String failure = run.failure();
            throw new ImportNotReady(failure == null ? "The file is still being read." : failure);
        }
    }

    private void refuseBeyondReach(Caller caller, UUID importId) {
        var reach = caller.fundIds();
        if (reach != null
                && jdbc.sql(BEYOND_REACH)
                        .params(importId, reach.toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single()) {
            throw new NotAllFundsAllowed();
        }
    }
}
