package dev.drawdown.projection.rebuild;

import dev.drawdown.projection.batch.Batch;
import dev.drawdown.projection.batch.BatchProjector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.ledger.Ledger;
import dev.drawdown.projection.ledger.RecordedEvent;
import dev.drawdown.projection.version.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Reads the ledger from end to end and folds it with several workers. Every worker notes with its
 * rows how far it is, so that a rebuild that was broken off goes on where it was.
 */
@Component
final class Refill {

    /** Streams are dealt into so many lots for good; a worker has several of them. */
    private static final int LOTS = 64;

    private static final String FOLDED =
            "SELECT coalesce(min(position), 0) AS position, count(*) AS lots FROM projection_progress";

    private final Ledger ledger;
    private final BatchProjector projector;
    private final ReadDatabase database;
    private final RebuildSettings settings;

    Refill(
            Ledger ledger,
            BatchProjector projector,
            ReadDatabase database,
            RebuildSettings settings) {
        this.ledger = ledger;
        this.projector = projector;
        this.database = database;
        this.settings = settings;
    }

    /** Up to where everything is folded. */
    long folded() {
        return database.jdbc()
                .queryForObject(
                        FOLDED,
                        (row, _) -> row.getInt("lots") < LOTS ? 0L : row.getLong("position"));
    }

    /**
     * Folds what follows, but of each stream no more than the live tables have.
     *
     * @param live the last sequence folded there, by stream
     */
    void run(Map<String, Long> live, long head, Progress progress) {
        Semaphore room = new Semaphore(settings.pagesAhead());
        List<CompletableFuture<Void>> workers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int worker = 0; worker < settings.workers(); worker++) {
                workers.add(CompletableFuture.completedFuture(null));
            }
            long after = folded();
            progress.begin(after, head);
            while (after < head) {
                var page = ledger.page(after, head, settings.pageEvents(), settings.pageBytes());
                if (page.isEmpty()) {
                    break;
                }
                after = page.getLast().position();
                room.acquireUninterruptibly();
                deal(page, live, workers, threads);
                CompletableFuture<Void> all = all(workers);
                long reached = after;
                var _ =
                        all.whenComplete(
                                (_, failed) -> {
                                    room.release();
                                    if (failed == null) {
                                        progress.reached(reached);
                                    }
                                });
                if (all.isCompletedExceptionally()) {
                    break;
                }
            }
            join(workers);
        }
    }

    private static void join(List<CompletableFuture<Void>> workers) {
        try {
            all(workers).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void deal(
            List<RecordedEvent> page,
            Map<String, Long> live,
            List<CompletableFuture<Void>> workers,
            ExecutorService threads) {
        List<List<RecordedEvent>> hands = new ArrayList<>();
        workers.forEach(_ -> hands.add(new ArrayList<>()));
        for (RecordedEvent event : page) {
            Long last = live.get(event.stream());
            if (last != null && event.sequence() <= last) {
                hands.get(worker(lot(event))).add(event);
            }
        }
        RecordedEvent last = page.getLast();
        Moment reached = new Moment(last.position(), last.recordedAt());
        for (int worker = 0; worker < workers.size(); worker++) {
            Batch batch = new Batch(hands.get(worker), lotsOf(worker, reached));
            workers.set(
                    worker,
                    workers.get(worker).thenRunAsync(() -> projector.project(batch), threads));
        }
    }

    private Map<Integer, Moment> lotsOf(int worker, Moment reached) {
        Map<Integer, Moment> lots = new HashMap<>();
        for (int lot = 0; lot < LOTS; lot++) {
            if (worker(lot) == worker) {
                lots.put(lot, reached);
            }
        }
        return lots;
    }

    private static int lot(RecordedEvent event) {
        return Math.floorMod(event.stream().hashCode(), LOTS);
    }

    private int worker(int lot) {
        return lot % settings.workers();
    }

    private static CompletableFuture<Void> all(List<CompletableFuture<Void>> workers) {
        return CompletableFuture.allOf(workers.toArray(CompletableFuture[]::new));
    }
}
