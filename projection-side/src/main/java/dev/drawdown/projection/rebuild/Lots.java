package dev.drawdown.projection.rebuild;

import dev.drawdown.projection.ledger.Ledger.Extent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Streams in lots: each lot is folded together, in one transaction, by whoever takes it. */
final class Lots {

    private final Queue<List<Extent>> lots = new ArrayDeque<>();
    private final RebuildSettings settings;
    private List<Extent> lot = new ArrayList<>();
    private long events;
    private long bytes;

    Lots(List<Extent> streams, RebuildSettings settings) {
        this.settings = settings;
        streams.stream().filter(s -> s.bytes() <= settings.bytesAtOnce()).forEach(this::deal);
        next();
    }

    private void deal(Extent stream) {
        if (events + stream.last() >= settings.lotEvents()
                || bytes + stream.bytes() > settings.lotBytes()) {
            next();
        }
        lot.add(stream);
        events += stream.last() + 1;
        bytes += stream.bytes();
    }

    private void next() {
        if (!lot.isEmpty()) {
            lots.add(lot);
            lot = new ArrayList<>();
        }
        events = 0;
        bytes = 0;
    }

    /** The next lot; empty when there is none left. */
    synchronized List<Extent> take() {
        List<Extent> next = lots.poll();
        return next == null ? List.of() : next;
    }
}
