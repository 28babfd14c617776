package dev.drawdown.command.ledger;

import dev.drawdown.command.dispatch.PendingCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what a cached aggregate decided still counts: only on the ledger's head it does. */
@Component
public class StreamHeads {

    private final StreamReader reader;
    private final AggregateCache cache;

    StreamHeads(StreamReader reader, AggregateCache cache) {
        this.reader = reader;
        this.cache = cache;
    }

    /**
     * Whether the stream is where the decision saw it; if not, the copy is thrown away.
     *
     * @param copy what was decided on, absent where it was read from the ledger itself
     */
    public boolean confirm(PendingCommand.@Nullable Copy copy) {
        if (copy == null || reader.lastSequence(copy.stream()).orElse(-1L) == copy.sequence()) {
            return true;
        }
        cache.evict(copy.stream());
        return false;
    }
}
