package dev.drawdown.projection.cachetag;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tags in Redis. One script call raises many; it never lowers one. */
final class RedisTags implements AutoCloseable {

    private static final String RAISE =
            """
            for i, key in ipairs(KEYS) do
                local known = redis.call('GET', key)
                if not known or tonumber(known) < tonumber(ARGV[i]) then
                    redis.call('SET', key, ARGV[i])
                end
            end
            return #KEYS
            """;

    private final TagSettings settings;
    private final RedisClient client;
    private @Nullable StatefulRedisConnection<String, String> connection;

    RedisTags(TagSettings settings) {
        this.settings = settings;
        RedisURI uri = RedisURI.create(settings.url());
        uri.setTimeout(settings.timeout());
        this.client = RedisClient.create(uri);
        client.setOptions(options(settings.timeout()));
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
     * Raises every tag to its position, unless it is higher already.
     *
     * @throws RedisException if Redis is away or too slow; some tags may have been raised then
     */
    synchronized void raise(Map<String, Long> tags) {
        var commands = connected().async();
        List<RedisFuture<Long>> calls = new ArrayList<>();
        List<Map.Entry<String, Long>> all = List.copyOf(tags.entrySet());
        for (int from = 0; from < all.size(); from += settings.perCall()) {
            var part = all.subList(from, Math.min(all.size(), from + settings.perCall()));
            String[] keys = part.stream().map(Map.Entry::getKey).toArray(String[]::new);
            String[] positions =
                    part.stream().map(tag -> tag.getValue().toString()).toArray(String[]::new);
            calls.add(commands.eval(RAISE, ScriptOutputType.INTEGER, keys, positions));
        }
        if (!LettuceFutures.awaitAll(settings.timeout(), calls.toArray(RedisFuture[]::new))) {
            throw new RedisException("no answer within " + settings.timeout());
        }
    }

    private StatefulRedisConnection<String, String> connected() {
        if (connection == null) {
            connection = client.connect();
        }
        return connection;
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, settings.timeout());
    }
}
