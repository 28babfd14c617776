package dev.drawdown.command.imports.run;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends a run with a reason. One that was being committed may be taken up again. */
@Component
public class Failures {

    private static final String FAIL =
            """
            UPDATE imports.run SET status = 'failed', failure = ?, resumable = ? WHERE id = ?
            """;

    private final JdbcClient jdbc;
    private final Forgetting forgetting;

    Failures(JdbcClient jdbc, Forgetting forgetting) {
        this.jdbc = jdbc;
        this.forgetting = forgetting;
    }

    public void fail(Run run, Lease lease, String reason) {
        boolean resumable = run.status() == RunStatus.COMMITTING;
        lease.write(
                () -> {
                    jdbc.sql(FAIL).params(reason, resumable, run.id()).update();
                    if (!resumable) {
                        forgetting.forget(run.id());
                    }
                });
    }
}
