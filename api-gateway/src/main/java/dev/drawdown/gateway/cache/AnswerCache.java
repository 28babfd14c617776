package dev.drawdown.gateway.cache;

import dev.drawdown.gateway.cache.Look.Away;
import dev.drawdown.gateway.cache.Look.Seen;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are made once per version of their tags. Redis says which version is current; the
 * memory in front only saves making and fetching. Where Redis is away, memory alone serves answers
 * that are at most {@code alone} old: Redis is never needed to answer.
 */
public final class AnswerCache implements AutoCloseable {

    private final @Nullable SharedCache shared;
    private final MemoryCache memory;
    private final Flights flights = new Flights();
    private final Counter hitsInMemory;
    private final Counter hitsInRedis;
    private final Counter misses;

    AnswerCache(CacheSettings settings, MeterRegistry meters) {
        this.shared = settings.hasRedis() ? new SharedCache(settings) : null;
        this.memory = new MemoryCache(settings);
        this.hitsInMemory = meters.counter("lp_cache_hits_total", "tier", "memory");
        this.hitsInRedis = meters.counter("lp_cache_hits_total", "tier", "redis");
        this.misses = meters.counter("lp_cache_misses_total");
    }

    /** The answer under this key; {@code load} makes it where none of the tags' version is kept. */
    public Answer get(Key key, List<String> tags, Supplier<Answer> load) {
        if (shared == null) {
            return alone(key, load);
        }
        // the body is fetched only if it is not here: one round trip either way
        boolean here = memory.has(key);
        Look look = here ? shared.look(tags) : shared.look(tags, key.text());
        return switch (look) {
            case Seen seen when here -> kept(key, tags, seen, shared, load);
            case Seen seen -> fetched(key, seen, shared, load);
            case Away() -> alone(key, load);
        };
    }

    /** How long Redis takes to answer, in nanoseconds; empty if it is away. */
    public Optional<Long> ping() {
        return shared == null ? Optional.empty() : shared.ping();
    }

    /** Whether answers are shared through Redis at all. */
    public boolean isShared() {
        return shared != null;
    }

    private Answer kept(
            Key key, List<String> tags, Seen seen, SharedCache shared, Supplier<Answer> load) {
        Optional<Answer> kept = memory.of(key, seen.version());
        if (kept.isPresent()) {
            hitsInMemory.increment();
            return kept.get();
        }
        return switch (shared.look(tags, key.text())) {
            case Seen again -> fetched(key, again, shared, load);
            case Away() -> fetched(key, seen, shared, load);
        };
    }

    private Answer fetched(Key key, Seen seen, SharedCache shared, Supplier<Answer> load) {
        Optional<Answer> stored = seen.answer();
        if (stored.isPresent()) {
            hitsInRedis.increment();
            memory.keep(key, seen.version(), System.nanoTime(), stored.get());
            return stored.get();
        }
        misses.increment();
        // the version is part of the flight: who saw a newer one must not take older rows
        return flights.share(
                key.text() + "@" + seen.version(), () -> make(key, seen.version(), shared, load));
    }

    private Answer make(Key key, String version, SharedCache shared, Supplier<Answer> load) {
        long askedAt = System.nanoTime();
        Answer answer = load.get();
        memory.keep(key, version, askedAt, answer);
        shared.store(key, version, answer);
        return answer;
    }

    private Answer alone(Key key, Supplier<Answer> load) {
        Optional<Answer> young = memory.young(key);
        if (young.isPresent()) {
            hitsInMemory.increment();
            return young.get();
        }
        misses.increment();
        return flights.share(
                key.text(),
                () -> {
                    long askedAt = System.nanoTime();
                    Answer answer = load.get();
                    memory.keep(key, "", askedAt, answer);
                    return answer;
                });
    }

    @Override
    public void close() {
        if (shared != null) {
            shared.close();
        }
    }
}
