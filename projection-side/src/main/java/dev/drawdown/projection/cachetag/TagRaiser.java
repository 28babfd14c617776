package dev.drawdown.projection.cachetag;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

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
        if (missedTags() > 0 || !raised(redis, tags.positions())) {
            remember(tags.positions());
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
        if (raised(redis, due)) {
            synchronized (missed) {
                // one that was missed again meanwhile has another value, and stays
                due.forEach(missed::remove);
            }
            LOG.info("Redis is back: {} tags raised", due.size());
        }
    }

    private boolean raised(RedisTags target, Map<String, Long> positions) {
        try {
            target.raise(positions);
            return true;
        } catch (DataAccessException e) {
            if (missedTags() == 0) {
                LOG.warn("Redis is away, folding goes on without it: {}", e.toString());
            }
            return false;
        }
    }

    /** Every miss changes what is remembered, as every raise changes the tag. */
    private void remember(Map<String, Long> positions) {
        synchronized (missed) {
            for (var tag : positions.entrySet()) {
                if (missed.size() < settings.missedMax() || missed.containsKey(tag.getKey())) {
                    missed.merge(
                            tag.getKey(),
                            tag.getValue(),
                            (known, position) -> Math.max(position, known + 1));
                }
            }
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
