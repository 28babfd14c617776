package dev.drawdown.projection.rebuild;

import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;

/** Tries again what could not have its locks in time: meanwhile whoever used the tables went on. */
record Patience(RebuildSettings settings) {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    void until(Runnable work, Progress progress) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (DataAccessException failed) {
                if (attempt == settings.swapAttempts() || !isInUse(failed)) {
                    throw failed;
                }
                if (attempt == 1) {
                    progress.say("The tables are in use; trying again.");
                }
                LockSupport.parkNanos(settings.swapPause().toNanos());
            }
        }
    }

    private static boolean isInUse(DataAccessException failed) {
        return failed instanceof ConcurrencyFailureException
                || (failed.getMostSpecificCause() instanceof SQLException e
                        && LOCK_NOT_AVAILABLE.equals(e.getSQLState()));
    }
}
