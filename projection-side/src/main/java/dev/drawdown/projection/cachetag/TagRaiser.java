package dev.drawdown.projection.cachetag;

import io.lettuce.core.RedisException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises tags after a commit. Redis may be away: then the batch goes on at once, the tags are
 * remembered within bounds and raised when it is back; what exceeds the bounds dies of age in the
 * caches.
 */
public final class TagRaiser implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TagRaiser.class);

    private final TagSettings settings;
    private final @Nullable RedisTags redis;
    private final Map<String, Long> missed = new HashMap<>();
    private final ScheduledExecutorService again =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    TagRaiser(TagSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.redis = settings.hasRedis() ? new RedisTags(settings) : null;
        meters.gauge("projection.tags.missed", this, TagRaiser::missedTags);
        long every = settings.retryEvery().toMillis();
        var _ =
                again.scheduleWithFixedDelay(
                        this::raiseMissed, every, every, TimeUnit.MILLISECONDS);
    }

    /** Raises the tags of a committed batch; returns soon, whatever Redis does. */
    public void raise(Tags tags) {
        if (redis == null || tags.positions().isEmpty()) {
            return;
        }
        if (missedTags() > 0) {
            remember(tags.positions());
        } else {
            raiseNow(redis, tags.positions());
        }
    }

    /** While some are missed, only this thread waits for Redis, so that no batch does. */
    private void raiseMissed() {
        Map<String, Long> due;
        synchronized (missed) {
            due = Map.copyOf(missed);
        }
        if (redis == null || due.isEmpty()) {
            return;
        }
        if (raiseNow(redis, due)) {
            synchronized (missed) {
                due.forEach(missed::remove);
            }
            LOG.info("Redis is back: {} tags raised", due.size());
        }
    }

    private boolean raiseNow(RedisTags target, Map<String, Long> positions) {
        try {
            target.raise(positions);
            return true;
        } catch (RedisException e) {
            if (remember(positions)) {
                LOG.warn("Redis is away, folding goes on without it: {}", e.toString());
            }
            return false;
        }
    }

    /** Whether these are the first that were missed. */
    private boolean remember(Map<String, Long> positions) {
        synchronized (missed) {
            boolean first = missed.isEmpty();
            for (var tag : positions.entrySet()) {
                if (missed.size() < settings.missedMax() || missed.containsKey(tag.getKey())) {
                    missed.merge(tag.getKey(), tag.getValue(), Math::max);
                }
            }
            return first;
        }
    }

    private int missedTags() {
        synchronized (missed) {
            return missed.size();
        }
    }

    @Override
    public void close() {
        again.shutdownNow();
        if (redis != null) {
            redis.close();
        }
    }
}
