package dev.drawdown.command.imports.commit;

import dev.drawdown.command.imports.reading.PositionRow;
import dev.drawdown.command.imports.run.Failures;
import dev.drawdown.command.imports.run.Forgetting;
import dev.drawdown.command.imports.run.Lease;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.run.Run.Cursor;
import dev.drawdown.command.imports.run.RunStatus;
import dev.drawdown.command.imports.run.RunStep;
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
    private final StagedRows staged;
    private final CommitPositions commitPositions;
    private final Failures failures;
    private final Forgetting forgetting;

    CommitRun(
            JdbcClient jdbc,
            StagedRows staged,
            CommitPositions commitPositions,
            Failures failures,
            Forgetting forgetting) {
        this.jdbc = jdbc;
        this.staged = staged;
        this.commitPositions = commitPositions;
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
            commitAll(run, lease);
            lease.write(
                    () -> {
                        jdbc.sql(COMPLETE).param(run.id()).update();
                        forgetting.forget(run.id());
                    });
        } catch (CommitFailed failed) {
            failures.fail(run, lease, failed.reason());
        }
    }

    private void commitAll(Run run, Lease lease) {
        Cursor cursor = run.cursor();
        int number = run.chunk();
        while (true) {
            List<PositionRow> rows = staged.after(run.id(), cursor, run.chunkRows());
            if (rows.isEmpty()) {
                return;
            }
            commitPositions.commit(new Chunk(run, number, rows), lease);
            number++;
            cursor = new Cursor(rows.getLast().fundId(), rows.getLast().line());
            note(run, lease, number, cursor, rows.size());
        }
    }

    private void note(Run run, Lease lease, int chunks, Cursor cursor, int rows) {
        lease.write(
                () ->
                        jdbc.sql(PROGRESS)
                                .params(chunks, cursor.fundId(), cursor.line(), rows, run.id())
                                .update());
    }
}
