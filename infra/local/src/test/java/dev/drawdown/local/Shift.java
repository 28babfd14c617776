package dev.drawdown.local;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** Several clerks at work on the same funds at the same time. */
final class Shift {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int SAMPLE = 25;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<String> fundIds;
    private final List<Clerk> clerks;
    private final List<Thread> threads;

    private Shift(List<Api> doors, List<String> fundIds, int clerks) {
        this.fundIds = List.copyOf(fundIds);
        this.clerks =
                IntStream.range(0, clerks)
                        .mapToObj(
                                number ->
                                        new Clerk(
                                                doors,
                                                fundIds.get(number % fundIds.size()),
                                                stopping))
                        .toList();
        this.threads = this.clerks.stream().map(clerk -> Thread.ofPlatform().start(clerk)).toList();
    }

    static Shift of(List<Api> doors, List<String> fundIds, int clerks) {
        return new Shift(doors, fundIds, clerks);
    }

    /** Returns when so many further commands have been acknowledged. */
    void awaitMore(int further) {
        var enough = acknowledged().size() + further;
        await("further commands are acknowledged")
                .atMost(LONG)
                .until(
                        () -> {
                            clerks.forEach(Clerk::rethrow);
                            return acknowledged().size() >= enough;
                        });
    }

    /** Everybody finishes what was begun. */
    void end() throws InterruptedException {
        stopping.countDown();
        for (var thread : threads) {
            thread.join(LONG);
        }
        clerks.forEach(Clerk::rethrow);
    }

    /** What the clerks themselves added up. */
    Totals totals() {
        return Totals.sum(clerks.stream().map(Clerk::totals).toList());
    }

    List<String> fundIds() {
        return fundIds;
    }

    List<Acknowledged> acknowledged() {
        return clerks.stream().flatMap(clerk -> clerk.acknowledged().stream()).toList();
    }

    int acknowledgedIn(String stream) {
        return Math.toIntExact(
                acknowledged().stream().filter(command -> command.stream().equals(stream)).count());
    }

    List<Acknowledged> sample() {
        var all = new ArrayList<>(acknowledged());
        Collections.shuffle(all);
        return all.subList(0, Math.min(SAMPLE, all.size()));
    }
}
