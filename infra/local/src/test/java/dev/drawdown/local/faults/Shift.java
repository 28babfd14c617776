package dev.drawdown.local.faults;

import static org.awaitility.Awaitility.await;

import dev.drawdown.local.Api;
import dev.drawdown.local.Totals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Clerks and readers at work on the same funds at the same time, through the same doors. */
final class Shift {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int BOOK_CLERKS = 4;
    private static final int CALL_CLERKS = 2;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Promises promises;
    private final Partners partners = new Partners();
    private final List<Clerk> clerks = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Duration pace;

    private Shift(Promises promises, Duration pace) {
        this.promises = promises;
        this.pace = pace;
    }

    /**
     * Begins to work.
     *
     * @param funds the last of them is called from, the others take opening balances
     * @param pace the pause between two pieces of work of one clerk
     */
    static Shift begin(List<Api> doors, List<String> funds, Promises promises, Duration pace) {
        var shift = new Shift(promises, pace);
        var desk = new Desk(doors, promises);
        for (var number = 0; number < CALL_CLERKS; number++) {
            shift.clerks.add(new CallClerk(desk, promises, shift.partners, funds.getLast()));
        }
        for (var number = 0; number < BOOK_CLERKS; number++) {
            shift.clerks.add(
                    new BookClerk(
                            desk, promises, shift.partners, funds.subList(0, funds.size() - 1)));
        }
        shift.clerks.add(new Reader(desk, promises, shift.partners));
        shift.clerks.forEach(
                clerk -> shift.threads.add(Thread.ofPlatform().start(() -> shift.work(clerk))));
        return shift;
    }

    /** Returns when so many further commands have been acknowledged. */
    void awaitMore(int further) {
        var enough = promises.acknowledged().size() + further;
        await("further commands are acknowledged")
                .atMost(LONG)
                .until(() -> promises.acknowledged().size() >= enough);
    }

    /** Everybody finishes what was begun. */
    void end() throws InterruptedException {
        stopping.countDown();
        for (var thread : threads) {
            if (!thread.join(LONG)) {
                promises.surprise("a clerk did not come to an end");
            }
        }
    }

    /** What the clerks themselves added up. */
    Totals totals() {
        return Totals.sum(clerks.stream().map(Clerk::totals).toList());
    }

    Partners partners() {
        return partners;
    }

    private void work(Clerk clerk) {
        try {
            while (!stopping.await(pace.toMillis(), TimeUnit.MILLISECONDS)) {
                clerk.work();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            promises.surprise("a clerk gave up: " + e);
        }
    }
}
