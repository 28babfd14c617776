package dev.drawdown.projection.cachetag;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * The tags in Redis. One script call raises many, and every raise changes the value: a tag is
 * touched by streams of several partitions, so a lower position may come after a higher one.
 */
final class RedisTags implements AutoCloseable {

    private static final String RAISE =
            """
            for i, key in ipairs(KEYS) do
                local known = tonumber(redis.call('GET', key) or '-1')
                local raised = math.max(tonumber(ARGV[i]), known + 1)
                redis.call('SET', key, string.format('%.0f', raised))
            end
            return #KEYS
            """;

    private final TagSettings settings;
    private final LettuceConnectionFactory connections;
    private final StringRedisTemplate redis;
    private final RedisScript<Long> raise = new DefaultRedisScript<>(RAISE, Long.class);

    RedisTags(TagSettings settings) {
        this.settings = settings;
        RedisURI uri = RedisURI.create(settings.url());
        this.connections =
                new LettuceConnectionFactory(
                        LettuceConnectionFactory.createRedisConfiguration(uri),
                        LettuceClientConfiguration.builder()
                                .apply(uri)
                                .commandTimeout(settings.timeout())
                                .shutdownQuietPeriod(Duration.ZERO)
                                .shutdownTimeout(settings.timeout())
                                .clientOptions(options(settings.timeout()))
                                .build());
        connections.afterPropertiesSet();
        this.redis = new StringRedisTemplate(connections);
    }

    /** Commands fail at once while Redis is away: a batch must never queue behind it. */
    private static ClientOptions options(Duration timeout) {
        return ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(timeout).build())
                .timeoutOptions(TimeoutOptions.enabled(timeout))
                .build();
    }

    /**
     * Raises every tag to its position, or by one where it is that high already.
     *
     * @throws DataAccessException if Redis is away or too slow; some tags may have been raised then
     */
    synchronized void raise(Map<String, Long> tags) {
        long start = System.nanoTime();
        List<Map.Entry<String, Long>> all = List.copyOf(tags.entrySet());
        for (int from = 0; from < all.size(); from += settings.perCall()) {
            if (System.nanoTime() - start > settings.timeout().toNanos()) {
                throw new QueryTimeoutException("not all raised within " + settings.timeout());
            }
            var part = all.subList(from, Math.min(all.size(), from + settings.perCall()));
            List<String> keys = part.stream().map(Map.Entry::getKey).toList();
            Object[] positions = part.stream().map(tag -> tag.getValue().toString()).toArray();
            redis.execute(raise, keys, positions);
        }
    }

    @Override
    public void close() {
        connections.destroy();
    }
}
