package dev.drawdown.projection.cachetag;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The text that is part of every cached answer's version: without it the gateways make a new one.
 */
public final class CacheEpoch {

    private static final Logger LOG = LoggerFactory.getLogger(CacheEpoch.class);
    private static final String KEY = "drawdown:cache:epoch";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private CacheEpoch() {}

    /** Lets every cached answer count no more; where Redis is away they die of age. */
    public static void renew(String url) {
        if (url.startsWith("memory:")) {
            return;
        }
        RedisURI uri = RedisURI.create(url);
        uri.setTimeout(PATIENCE);
        try (RedisClient client = RedisClient.create(uri)) {
            client.connect().sync().del(KEY);
        } catch (RedisException away) {
            LOG.warn("Redis is away: cached answers die of age. {}", away.toString());
        }
    }
}
