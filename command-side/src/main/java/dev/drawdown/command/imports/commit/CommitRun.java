package dev.drawdown.command.imports.commit;

import dev.drawdown.command.imports.kind.Chunk;
import dev.drawdown.command.imports.kind.ImportKind;
import dev.drawdown.command.imports.kind.Kinds;
import dev.drawdown.command.imports.run.Failures;
import dev.drawdown.command.imports.run.Forgetting;
import dev.drawdown.command.imports.run.Lease;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.run.RunStatus;
import dev.drawdown.command.imports.run.RunStep;
import dev.drawdown.command.imports.sending.CommitFailed;
import dev.drawdown.command.imports.staging.Cursor;
import dev.drawdown.command.imports.staging.StagedRow;
import dev.drawdown.command.imports.staging.Staging;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings a previewed run into the ledger and notes how far it came after every chunk. */
@Component
class CommitRun implements RunStep {

    private static final String PROGRESS =
            """
            UPDATE imports.run SET chunk = ?, last_fund = ?, last_line = ?, rows_committed = rows_committed + ?
            WHERE id = ?
            """;

    private static final String COMPLETE =
            """
            UPDATE imports.run
            SET status = 'completed', completed_at = now(),
                ledger_position = (SELECT coalesce(max(position), 0) FROM ledger.event)
            WHERE id = ?
            """;

    private final JdbcClient jdbc;
    private final Kinds kinds;
    private final Staging staging;
    private final Failures failures;
    private final Forgetting forgetting;

    CommitRun(
            JdbcClient jdbc,
            Kinds kinds,
            Staging staging,
            Failures failures,
            Forgetting forgetting) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.staging = staging;
        this.failures = failures;
        this.forgetting = forgetting;
    }

    @Override
    public RunStatus status() {
        return RunStatus.COMMITTING;
    }

    @Override
    public void run(Run run, Lease lease) {
        try {
            commitAll(kinds.of(run), run, lease);
            lease.write(
                    () -> {
                        jdbc.sql(COMPLETE).param(run.id()).update();
                        forgetting.forget(run.id());
                    });
        } catch (CommitFailed failed) {
            failures.fail(run, lease, failed.reason());
        }
    }

    private <R extends StagedRow> void commitAll(ImportKind<R> kind, Run run, Lease lease) {
        Cursor cursor = run.cursor();
        int number = run.chunk();
        while (true) {
            List<R> rows = staging.after(kind.table(), run.id(), cursor, run.chunkRows());
            if (rows.isEmpty()) {
                return;
            }
            kind.commit(new Chunk<>(run, number, rows), lease);
            number++;
            cursor = new Cursor(rows.getLast().target(), rows.getLast().place());
            note(run, lease, number, cursor, rows.size());
        }
    }

    private void note(Run run, Lease lease, int chunks, Cursor cursor, int rows) {
        lease.write(
                () ->
                        jdbc.sql(PROGRESS)
                                .params(chunks, cursor.target(), cursor.place(), rows, run.id())
                                .update());
    }
}
