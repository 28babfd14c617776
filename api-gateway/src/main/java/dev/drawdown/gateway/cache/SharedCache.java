package dev.drawdown.gateway.cache;

import dev.drawdown.gateway.cache.Look.Away;
import dev.drawdown.gateway.cache.Look.Seen;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.ValueOperations;

/**
 * The answers that all gateways share, in Redis. One MGET reads the tags and the entry; the entry
 * names the versions it was made under and counts only if they are still the tags'. So whoever
 * loaded old rows stores them under an old version, and nobody takes them.
 */
final class SharedCache implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedCache.class);

    /**
     * A random text, made anew when Redis was emptied. Part of every version: an answer read before
     * the emptying must not count as one of a tag that is missing after it.
     */
    private static final String EPOCH = "drawdown:cache:epoch";

    /** Another shape of the answers is another version. */
    private static final String SHAPE = "1";

    private final CacheSettings settings;
    private final RedisLink redis;
    private final CircuitBreaker breaker;

    SharedCache(CacheSettings settings) {
        this.settings = settings;
        this.redis = new RedisLink(settings);
        this.breaker = CircuitBreaker.of("redis", breakerOf(settings));
        breaker.getEventPublisher()
                .onStateTransition(e -> LOG.warn("Redis: {}", e.getStateTransition()));
    }

    private static CircuitBreakerConfig breakerOf(CacheSettings settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(20)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.pause())
                .permittedNumberOfCallsInHalfOpenState(2)
                .build();
    }

    /** The tags' versions as they are now. */
    Look look(List<String> tags) {
        return seen(() -> read(tags, null));
    }

    /** The same, and the answer stored under this key, in one round trip. */
    Look look(List<String> tags, String key) {
        return seen(() -> read(tags, key));
    }

    private Look seen(Supplier<Seen> look) {
        return guarded(look).<Look>map(seen -> seen).orElseGet(Away::new);
    }

    void store(Key key, String version, Answer answer) {
        Duration life = Duration.ofMillis(settings.ttlMillis(key.family()));
        String entry = answer.stored(version);
        guarded(
                () -> {
                    redis.commands().opsForValue().set(key.text(), entry, life);
                    return entry;
                });
    }

    /** Round-trip time of a PING in nanoseconds; empty where Redis is away. */
    Optional<Long> ping() {
        try {
            long start = System.nanoTime();
            redis.commands().execute((RedisCallback<String>) RedisConnection::ping);
            return Optional.of(System.nanoTime() - start);
        } catch (DataAccessException away) {
            return Optional.empty();
        }
    }

    private Seen read(List<String> tags, @Nullable String key) {
        List<String> keys = new ArrayList<>(tags.size() + 2);
        keys.add(EPOCH);
        keys.addAll(tags);
        if (key != null) {
            keys.add(key);
        }
        // null stands where nothing is stored
        List<@Nullable String> found = redis.commands().opsForValue().multiGet(keys);
        String version = version(found.subList(0, tags.size() + 1));
        String stored = key == null ? null : found.getLast();
        return new Seen(version, stored == null ? Optional.empty() : Answer.read(stored, version));
    }

    private String version(List<@Nullable String> epochAndTags) {
        String epoch = epochAndTags.getFirst();
        StringBuilder version = new StringBuilder(SHAPE);
        version.append('.').append(epoch == null ? newEpoch() : epoch);
        epochAndTags.stream()
                .skip(1)
                .forEach(tag -> version.append('.').append(Objects.requireNonNullElse(tag, "0")));
        return version.toString();
    }

    /** Several gateways may come at once: the first one's counts. */
    private String newEpoch() {
        ValueOperations<String, String> values = redis.commands().opsForValue();
        values.setIfAbsent(EPOCH, UUID.randomUUID().toString());
        return values.get(EPOCH);
    }

    private <T> Optional<T> guarded(Supplier<T> call) {
        try {
            return Optional.of(breaker.executeSupplier(call));
        } catch (CallNotPermittedException open) {
            return Optional.empty();
        } catch (DataAccessException e) {
            LOG.debug("Redis did not answer", e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        redis.close();
    }
}
