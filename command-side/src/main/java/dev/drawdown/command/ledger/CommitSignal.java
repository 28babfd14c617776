package dev.drawdown.command.ledger;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes whoever waits for commits of this node; what comes while nobody looks is one signal. */
@Component
public class CommitSignal {

    private final List<Waiter> waiters = new CopyOnWriteArrayList<>();

    /** One that waits. */
    public static final class Waiter {

        private final Semaphore signal = new Semaphore(0);

        private Waiter() {}

        /** Makes the next wait, or the one under way, end at once. */
        public void wake() {
            if (signal.availablePermits() == 0) {
                signal.release();
            }
        }

        /**
         * Waits for a commit, or until the time is up.
         *
         * @return whether there was one
         */
        public boolean await(long millis) throws InterruptedException {
            if (signal.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
                return true;
            }
            return false;
        }
    }

    public Waiter waiter() {
        Waiter waiter = new Waiter();
        waiters.add(waiter);
        return waiter;
    }

    void committed() {
        waiters.forEach(Waiter::wake);
    }
}
