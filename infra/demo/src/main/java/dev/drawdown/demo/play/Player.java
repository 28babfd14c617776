package dev.drawdown.demo.play;

import dev.drawdown.demo.plan.Command;
import dev.drawdown.demo.plan.DemoPlan;
import dev.drawdown.demo.plan.FundStory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Plays a plan: several stories at once, each in its order. Safe to repeat at any time, whole or
 * interrupted, because every command keeps its key.
 */
public final class Player implements AutoCloseable {

    private final PlaySettings settings;
    private final Http http;
    private final Ledger ledger;
    private final Watcher watcher;
    private final AtomicInteger done = new AtomicInteger();

    /**
     * A player at a running system.
     *
     * @param secrets of the clients administrator, approver and auditor
     */
    public Player(
            PlaySettings settings, Doors doors, Map<String, String> secrets, Watcher watcher) {
        this.settings = settings;
        this.watcher = watcher;
        http = new Http(settings);
        ledger = new Ledger(http, new Tokens(http, doors.tokens(), secrets), doors);
    }

    /**
     * Plays everything, and returns when all of it can be read.
     *
     * @throws DemoStopped if a command is refused, the system stays away, or this was closed
     */
    public void play(DemoPlan plan) {
        var all = plan.size();
        var names = Names.of(ledger);
        try (var stories =
                Executors.newFixedThreadPool(
                        settings.atOnce(), Thread.ofVirtual().name("demo-", 0).factory())) {
            side(stories, plan.indices(), index -> tell(List.of(index), names, all));
            side(stories, plan.partners(), partner -> tell(partner, names, all));
            side(stories, plan.funds(), fund -> tell(fund, names.inner(), all));
        }
    }

    /** Ends a play that is under way. */
    @Override
    public void close() {
        http.close();
    }

    /** Tells stories side by side; the first failure ends them all. */
    private <T> void side(ExecutorService threads, List<T> stories, Consumer<T> telling) {
        var failure = new AtomicReference<RuntimeException>();
        var told =
                stories.stream()
                        .map(
                                story ->
                                        CompletableFuture.runAsync(
                                                () -> told(story, telling, failure), threads))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(told).join();
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private <T> void told(T story, Consumer<T> telling, AtomicReference<RuntimeException> failure) {
        try {
            telling.accept(story);
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            http.stop();
        }
    }

    private void tell(FundStory fund, Names names, int all) {
        var last = tell(fund.commands(), names, all);
        ledger.awaitReadable(
                names.resolved("${fund.fundId}"),
                last.text("stream"),
                last.json().path("sequence").asLong());
    }

    private Answer tell(List<Command> commands, Names names, int all) {
        Answer last = new Answer(0, "");
        for (var command : commands) {
            if (http.stopped()) {
                throw new DemoStopped("It was stopped.");
            }
            last =
                    ledger.record(
                            command,
                            names.resolved(command.path()),
                            names.resolved(command.body()));
            names.learn(command.name(), last);
            watcher.played(done.incrementAndGet(), all);
        }
        return last;
    }
}
