package dev.drawdown.command.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Aggregates as they were after this node's last command on them. Another node may have moved a
 * stream on since: an append finds out, everything else asks {@link StreamHeads}.
 */
@Component
class AggregateCache {

    /**
     * A copy that one thread at a time uses, under the aggregate's lock.
     *
     * @param sequence of the last event in it
     */
    record Copy(Object root, long sequence, SnapshotTrigger trigger) {

        private int weight() {
            return root instanceof Cacheable cacheable ? cacheable.weight() : 1;
        }
    }

    private final Cache<String, Copy> copies;

    AggregateCache(LedgerSettings settings) {
        this.copies =
                Caffeine.newBuilder()
                        .maximumWeight(
                                settings.cacheWeight() > 0 ? settings.cacheWeight() : ofTheHeap())
                        .<String, Copy>weigher((_, copy) -> copy.weight())
                        .executor(Runnable::run)
                        .build();
    }

    /** An eighth of it, at about a hundred bytes for a line or an amount. */
    private static long ofTheHeap() {
        return Runtime.getRuntime().maxMemory() / (8 * 100);
    }

    @Nullable Copy get(String stream) {
        return copies.getIfPresent(stream);
    }

    void put(String stream, Copy copy) {
        if (copy.root() instanceof Cacheable cacheable) {
            cacheable.forgetHistory();
        }
        copies.put(stream, copy);
    }

    void evict(String stream) {
        copies.invalidate(stream);
    }
}
