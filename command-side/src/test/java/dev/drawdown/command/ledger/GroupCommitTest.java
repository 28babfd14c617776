package dev.drawdown.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.command.dispatch.LedgerUnavailable;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Commands that go down together, and what becomes of each when something is wrong with one. */
class GroupCommitTest {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final int LONGEST_WAIT_SECONDS = 8;

    private static TestIdentity identity;
    private static TestDatabase database;
    private static CommandSideNode node;

    @BeforeAll
    static void start() {
        identity = TestIdentity.start();
        database = TestServers.postgres().freshDatabase();
        node =
                CommandSideNode.start(
                        database,
                        identity,
                        TestServers.freshTopic(),
                        "--drawdown.ledger.longest-wait=" + LONGEST_WAIT_SECONDS + "s",
                        "--drawdown.ledger.committers=1",
                        "--drawdown.ledger.queue=30");
    }

    @AfterAll
    static void stop() {
        node.close();
        identity.close();
    }

    @Test
    void nobody_is_told_before_the_commit() throws Exception {
        CompletableFuture<Outcome> told;
        String stream = stream();
        try (AppendLock lock = AppendLock.take(database)) {
            told = send(Appends.one(stream, -1));
            await().during(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> !told.isDone() && events(stream) == 0);
            lock.release();
        }
        assertThat(told.get(5, TimeUnit.SECONDS)).isInstanceOf(Outcome.Appended.class);
        assertThat(events(stream)).isEqualTo(1);
    }

    @Test
    void a_conflict_refuses_only_its_own_command() throws Exception {
        String contested = stream();
        List<Append> batch =
                List.of(
                        Appends.one(stream(), -1),
                        Appends.one(contested, -1),
                        Appends.one(contested, -1));
        List<CompletableFuture<Outcome>> told = together(batch);

        assertThat(told.getFirst().get()).isInstanceOf(Outcome.Appended.class);
        assertThat(Stream.of(told.get(1).get(), told.get(2).get()).map(Object::getClass))
                .containsExactlyInAnyOrder(Outcome.Appended.class, Outcome.Misfit.class);
        assertThat(events(contested)).isEqualTo(1);
    }

    @Test
    void a_command_that_the_ledger_cannot_hold_does_not_take_its_neighbours_with_it()
            throws Exception {
        List<Append> good = Stream.generate(() -> Appends.one(stream(), -1)).limit(5).toList();
        Append bad = Appends.broken(stream());
        List<CompletableFuture<Outcome>> told =
                together(Stream.concat(good.stream(), Stream.of(bad)).toList());

        assertThat(told.subList(0, 5))
                .allSatisfy(one -> assertThat(one.get()).isInstanceOf(Outcome.Appended.class));
        assertThat(failure(told.getLast())).isInstanceOf(IllegalStateException.class);
        assertThat(good).allMatch(append -> events(append.stream()) == 1);
        assertThat(events(bad.stream())).isZero();
    }

    @Test
    void a_ledger_that_does_not_answer_is_said_to_all_at_once_and_not_tried_one_by_one()
            throws Exception {
        long start = System.nanoTime();
        try (AppendLock _ = AppendLock.take(database)) {
            List<CompletableFuture<Outcome>> told =
                    Stream.generate(() -> send(Appends.one(stream(), -1))).limit(20).toList();
            assertThat(told)
                    .allSatisfy(
                            one -> assertThat(failure(one)).isInstanceOf(LedgerUnavailable.class));
        }
        // The first waits for the lock as long as the database lets it, the others once more.
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(Duration.ofSeconds(LONGEST_WAIT_SECONDS));
        assertThat(send(Appends.one(stream(), -1)).get(5, TimeUnit.SECONDS))
                .isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void a_full_queue_is_said_at_once() throws Exception {
        try (AppendLock lock = AppendLock.take(database)) {
            Append first = Appends.one(stream(), -1);
            CompletableFuture<Outcome> blocked = send(first);
            await().until(() -> AppendLock.waiting(database) == 1);
            List<CompletableFuture<Outcome>> queued =
                    Stream.generate(() -> send(Appends.one(stream(), -1))).limit(30).toList();
            await().until(() -> node.bean(GroupCommit.class).waiting() == 30);

            long start = System.nanoTime();
            assertThat(failure(send(Appends.one(stream(), -1))))
                    .isInstanceOf(LedgerUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(2));
            assertThat(blocked).isNotDone();
            assertThat(queued).noneMatch(CompletableFuture::isDone);
            lock.release();
            // or they would stand in the way of the next test
            await().until(() -> queued.stream().allMatch(CompletableFuture::isDone));
        }
    }

    @Test
    void a_key_is_settled_once_also_by_two_in_one_batch() throws Exception {
        Append one = Appends.one(stream(), -1);
        List<CompletableFuture<Outcome>> told = together(List.of(one, one));
        assertThat(Stream.of(told.getFirst().get(), told.getLast().get()).map(Object::getClass))
                .containsExactlyInAnyOrder(Outcome.Appended.class, Outcome.Misfit.class);
        assertThat(events(one.stream())).isEqualTo(1);
    }

    /** All of them in one transaction, behind one that waits for the lock. */
    private static List<CompletableFuture<Outcome>> together(List<Append> batch) throws Exception {
        try (AppendLock lock = AppendLock.take(database)) {
            CompletableFuture<Outcome> first = send(Appends.one(stream(), -1));
            await().until(() -> AppendLock.waiting(database) == 1);
            List<CompletableFuture<Outcome>> told =
                    batch.stream().map(GroupCommitTest::send).toList();
            await().until(() -> node.bean(GroupCommit.class).waiting() == batch.size());
            lock.release();
            assertThat(first.get(5, TimeUnit.SECONDS)).isInstanceOf(Outcome.Appended.class);
            await().until(() -> told.stream().allMatch(CompletableFuture::isDone));
            return told;
        }
    }

    private static CompletableFuture<Outcome> send(Append append) {
        return CompletableFuture.supplyAsync(
                () -> node.bean(GroupCommit.class).append(append), THREADS);
    }

    private static Throwable failure(CompletableFuture<Outcome> one) {
        try {
            throw new AssertionError("not refused: " + one.join());
        } catch (CompletionException e) {
            return e.getCause();
        }
    }

    private static String stream() {
        return "fund-" + UUID.randomUUID();
    }

    private static long events(String stream) {
        return node.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM ledger.event WHERE stream = ?")
                .param(stream)
                .query(Long.class)
                .single();
    }
}
