package dev.drawdown.projection.rebuild;

import dev.drawdown.projection.batch.FreshStreams;
import dev.drawdown.projection.ledger.Ledger;
import dev.drawdown.projection.ledger.Ledger.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Folds whole streams, several at once, into the new tables while they have no indexes. A stream's
 * rows and how far it is commit together, so that a rebuild that was broken off goes on with the
 * streams that it has not folded. A stream that cannot be folded so, or is too large for the
 * memory, is left out.
 */
@Component
final class Refill {

    private final Ledger ledger;
    private final FreshStreams fresh;
    private final RebuildSettings settings;

    Refill(Ledger ledger, FreshStreams fresh, RebuildSettings settings) {
        this.ledger = ledger;
        this.fresh = fresh;
        this.settings = settings;
    }

    /** Folds each stream to its last sequence, those left out apart. */
    void run(List<Extent> streams, Progress progress) {
        Lots lots = new Lots(streams, settings);
        Semaphore memory = new Semaphore(kilobytes(settings.bytesAtOnce()), true);
        List<Runnable> workers = new ArrayList<>();
        for (int worker = 0; worker < settings.workers(); worker++) {
            workers.add(() -> work(lots, memory, progress));
        }
        new Workers(settings.workers()).run(workers);
    }

    private void work(Lots lots, Semaphore memory, Progress progress) {
        for (List<Extent> lot = lots.take(); !lot.isEmpty(); lot = lots.take()) {
            long bytes = lot.stream().mapToLong(Extent::bytes).sum();
            int room = kilobytes(Math.min(bytes, settings.bytesAtOnce()));
            memory.acquireUninterruptibly(room);
            try {
                fold(lot);
            } finally {
                memory.release(room);
            }
            progress.folded(lot.stream().mapToLong(Extent::events).sum());
        }
    }

    /** Those at fault are left out; where nobody knows who is, each is tried alone. */
    private void fold(List<Extent> lot) {
        Set<String> faulty = fresh.fold(ledger.beginnings(lot));
        if (faulty.isEmpty() || lot.size() == 1) {
            return;
        }
        List<Extent> others = lot.stream().filter(s -> !faulty.contains(s.stream())).toList();
        if (others.isEmpty()) {
            lot.forEach(stream -> fold(List.of(stream)));
        } else {
            fold(others);
        }
    }

    private static int kilobytes(long bytes) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, bytes / 1024));
    }
}
