package dev.drawdown.projection.cachetag;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the tags are kept, and how long they may take.
 *
 * @param url {@code redis://…}, or {@code memory://} where there is no Redis
 * @param timeout how long a batch waits for Redis before it goes on without
 * @param perCall how many tags one call raises; more go in several calls
 * @param missedMax how many tags are remembered while Redis is away; the entries of the others die
 *     of age
 * @param retryEvery how often missed tags are tried again
 */
@ConfigurationProperties("drawdown.tags")
public record TagSettings(
        @DefaultValue("memory://") String url,
        @DefaultValue("250ms") Duration timeout,
        @DefaultValue("5000") int perCall,
        @DefaultValue("100000") int missedMax,
        @DefaultValue("1s") Duration retryEvery) {

    boolean hasRedis() {
        return !url.startsWith("memory:");
    }
}
