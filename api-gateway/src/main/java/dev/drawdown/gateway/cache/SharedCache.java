package dev.drawdown.gateway.cache;

import dev.drawdown.gateway.cache.Look.Away;
import dev.drawdown.gateway.cache.Look.Seen;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
        return guarded(() -> Optional.of(look.get())).<Look>map(seen -> seen).orElseGet(Away::new);
    }

    void store(String key, String version, Answer answer) {
        SetArgs life = SetArgs.Builder.px(settings.ttlMillis());
        String entry = answer.stored(version);
        guarded(() -> Optional.of(redis.call(c -> c.set(key, entry, life))));
    }

    /** Round-trip time of a PING in nanoseconds; empty where Redis is away. */
    Optional<Long> ping() {
        try {
            long start = System.nanoTime();
            redis.call(c -> c.ping());
            return Optional.of(System.nanoTime() - start);
        } catch (RedisException away) {
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
        List<KeyValue<String, String>> found = redis.call(c -> c.mget(keys.toArray(String[]::new)));
        String version = version(found.subList(0, tags.size() + 1));
        if (key == null || !found.getLast().hasValue()) {
            return new Seen(version, Optional.empty());
        }
        return new Seen(version, Answer.read(found.getLast().getValue(), version));
    }

    private String version(List<KeyValue<String, String>> epochAndTags) {
        KeyValue<String, String> epoch = epochAndTags.getFirst();
        StringBuilder version = new StringBuilder(SHAPE);
        version.append('.').append(epoch.hasValue() ? epoch.getValue() : newEpoch());
        epochAndTags.stream()
                .skip(1)
                .forEach(tag -> version.append('.').append(tag.getValueOrElse("0")));
        return version.toString();
    }

    /** Several gateways may come at once: the first one's counts. */
    private String newEpoch() {
        String mine = UUID.randomUUID().toString();
        redis.call(c -> c.setnx(EPOCH, mine));
        return redis.call(c -> c.get(EPOCH));
    }

    private <T> Optional<T> guarded(Supplier<Optional<T>> call) {
        try {
            return breaker.executeSupplier(call);
        } catch (CallNotPermittedException open) {
            return Optional.empty();
        } catch (RedisException e) {
            LOG.debug("Redis did not answer", e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        redis.close();
    }
}
