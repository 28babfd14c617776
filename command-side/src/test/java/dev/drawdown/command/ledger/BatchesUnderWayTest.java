package dev.drawdown.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** While one batch is under way a second one stands at the ledger behind it. */
class BatchesUnderWayTest {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private static TestIdentity identity;
    private static TestDatabase database;
    private static CommandSideNode node;

    @BeforeAll
    static void start() {
        identity = TestIdentity.start();
        database = TestServers.postgres().freshDatabase();
        node = CommandSideNode.start(database, identity, TestServers.freshTopic());
    }

    @AfterAll
    static void stop() {
        node.close();
        identity.close();
    }

    @Test
    void two_are_under_way_the_rest_gathers_and_positions_follow_the_order_of_arrival()
            throws Exception {
        List<Outcome> told =
                settled(
                        Appends.one(stream(), -1),
                        Appends.one(stream(), -1),
                        Appends.one(stream(), -1),
                        Appends.one(stream(), -1));
        assertThat(told)
                .allMatch(Outcome.Appended.class::isInstance)
                .extracting(one -> ((Outcome.Appended) one).receipt().position())
                .isSorted();
    }

    @Test
    void of_two_batches_with_the_same_stream_the_later_one_conflicts() throws Exception {
        String contested = stream();
        assertThat(settled(Appends.one(contested, -1), Appends.one(contested, -1)))
                .extracting(Object::getClass)
                .containsExactly(Outcome.Appended.class, Outcome.Misfit.class);
    }

    @Test
    void of_two_batches_with_the_same_key_the_later_one_settles_nothing() throws Exception {
        Append one = Appends.one(stream(), -1);
        assertThat(settled(one, one))
                .extracting(Object::getClass)
                .containsExactly(Outcome.Appended.class, Outcome.Misfit.class);
    }

    /** Sent one by one while somebody else holds the lock: two go under way, the others wait. */
    private static List<Outcome> settled(Append... appends) throws Exception {
        try (AppendLock lock = AppendLock.take(database)) {
            List<CompletableFuture<Outcome>> told = new ArrayList<>();
            for (Append append : appends) {
                told.add(
                        CompletableFuture.supplyAsync(
                                () -> node.bean(GroupCommit.class).append(append), THREADS));
                int sent = told.size();
                await().until(() -> AppendLock.waiting(database) == Math.min(sent, 2));
                await().until(
                                () ->
                                        node.bean(GroupCommit.class).waiting()
                                                == Math.max(0, sent - 2));
            }
            lock.release();
            return told.stream().map(one -> one.orTimeout(5, TimeUnit.SECONDS).join()).toList();
        }
    }

    private static String stream() {
        return "fund-" + UUID.randomUUID();
    }
}
