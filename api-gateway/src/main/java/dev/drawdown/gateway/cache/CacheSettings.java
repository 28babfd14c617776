package dev.drawdown.gateway.cache;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long answers are kept, and how long we bear a slow Redis.
 *
 * @param url {@code redis://…}, or {@code memory://} for none
 * @param ttl how long a summary of an unchanged version lives, give or take a tenth, so that
 *     entries made together do not end together; other families in proportion
 * @param alone how old an answer may be where Redis cannot vouch for it
 * @param keys how many answers are kept in memory
 * @param timeout for one round trip to Redis
 * @param waiting commands that may wait for Redis at once
 * @param reconnect pause between two tries to connect
 * @param pause how long Redis is left alone once the circuit breaker has opened
 */
@ConfigurationProperties("drawdown.cache")
record CacheSettings(
        @DefaultValue("memory://") String url,
        @DefaultValue("300s") Duration ttl,
        @DefaultValue("2s") Duration alone,
        @DefaultValue("5000") int keys,
        @DefaultValue("150ms") Duration timeout,
        @DefaultValue("2000") int waiting,
        @DefaultValue("500ms") Duration reconnect,
        @DefaultValue("1s") Duration pause) {

    boolean hasRedis() {
        return !url.startsWith("memory:");
    }

    /** The time to live of one entry. */
    long ttlMillis(Family family) {
        long millis = Math.max(1_000, family.life(ttl).toMillis());
        long tenth = millis / 10;
        return ThreadLocalRandom.current().nextLong(millis - tenth, millis + tenth + 1);
    }
}
