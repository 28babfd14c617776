package dev.drawdown.command.imports.commit;

import dev.drawdown.access.Caller;
import dev.drawdown.command.imports.kind.ImportKind;
import dev.drawdown.command.imports.kind.Kinds;
import dev.drawdown.command.imports.preview.PreviewText;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.run.RunStatus;
import dev.drawdown.command.imports.run.Runs;
import dev.drawdown.command.imports.run.Worker;
import dev.drawdown.command.imports.staging.Staging;
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

    private final JdbcClient jdbc;
    private final Runs runs;
    private final Worker worker;
    private final PreviewText previews;
    private final Kinds kinds;
    private final Staging staging;

    Committing(
            JdbcClient jdbc,
            Runs runs,
            Worker worker,
            PreviewText previews,
            Kinds kinds,
            Staging staging) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.worker = worker;
        this.previews = previews;
        this.kinds = kinds;
        this.staging = staging;
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
        ImportKind<?> kind = kinds.of(run);
        refuseBeyondReach(caller, run, kind);
        if (run.status() == RunStatus.PREVIEWED && kind.isOutdated(run)) {
            throw new ImportOutdated();
        }
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

    private void refuseBeyondReach(Caller caller, Run run, ImportKind<?> kind) {
        var reach = caller.fundIds();
        if (reach != null
                && kind.isForFunds()
                && staging.reachesBeyond(kind.table(), run.id(), reach)) {
            throw new NotAllFundsAllowed();
        }
    }
}
