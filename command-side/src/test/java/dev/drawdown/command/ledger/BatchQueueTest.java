package dev.drawdown.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.command.ledger.BatchQueue.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is given the next batch. */
class BatchQueueTest {

    private final BatchQueue queue =
            new BatchQueue(new LedgerSettings(256, 1_000, 2, 10, Duration.ofSeconds(5), 0, 500));
    private final Committer first = new Committer();
    private final Committer last = new Committer();

    /** Takes batch after batch; each is done when the test says so. */
    private final class Committer {

        private final BlockingQueue<List<Waiting>> taken = new LinkedBlockingQueue<>();
        private final BlockingQueue<List<Waiting>> done = new LinkedBlockingQueue<>();
        private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::run);

        private void run() {
            try {
                List<Waiting> batch = queue.take(List.of());
                while (!batch.isEmpty()) {
                    taken.add(batch);
                    batch = queue.take(done.take());
                }
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }

        void begin() {
            thread.start();
            waitsForWork();
        }

        void finish(List<Waiting> batch) {
            done.add(batch);
            await().until(done::isEmpty);
        }

        void waitsForWork() {
            await().until(() -> thread.getState() == Thread.State.WAITING);
        }

        List<Waiting> next() {
            await().until(() -> !taken.isEmpty());
            return taken.remove();
        }
    }

    @AfterEach
    void close() {
        queue.close();
        first.thread.interrupt();
        last.thread.interrupt();
    }

    @Test
    void whoever_came_last_is_called_first_and_stays_at_it_while_one_is_enough() {
        first.begin();
        last.begin();
        for (int again = 0; again < 3; again++) {
            Waiting one = offered();
            List<Waiting> batch = last.next();
            assertThat(batch).containsExactly(one);
            last.finish(batch);
            last.waitsForWork();
        }
        assertThat(first.taken).isEmpty();
    }

    @Test
    void while_one_batch_is_under_way_the_other_takes_one_as_large_and_the_rest_gathers() {
        first.begin();
        last.begin();
        Waiting one = offered();
        List<Waiting> batch = last.next();
        Waiting two = offered();
        assertThat(first.next()).containsExactly(two);
        Waiting three = offered();
        Waiting four = offered();
        assertThat(queue.size()).isEqualTo(2);

        last.finish(batch);

        assertThat(batch).containsExactly(one);
        assertThat(last.next()).containsExactly(three, four);
    }

    private Waiting offered() {
        Waiting waiting = Waiting.on(Appends.one("fund-" + UUID.randomUUID(), -1));
        assertThat(queue.offer(waiting)).isTrue();
        return waiting;
    }
}
