package dev.drawdown.command.ledger;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the relay of this node when something was committed; signals that nobody took coalesce. */
@Component
public class CommitSignal {

    private final Semaphore signal = new Semaphore(0);

    void committed() {
        signal.release();
    }

    /** Waits for a commit, or until the time is up. */
    public void await(long millis) throws InterruptedException {
        if (signal.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }
}
