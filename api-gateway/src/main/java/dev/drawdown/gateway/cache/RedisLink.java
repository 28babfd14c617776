package dev.drawdown.gateway.cache;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * One connection to Redis, first made in the background and then made again by its driver, so that
 * no request ever waits for it to come back: while it is away, a command fails at once.
 */
final class RedisLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
    private static final Duration CONNECTING = Duration.ofSeconds(1);

    private final ClientResources resources;
    private final LettuceConnectionFactory connections;
    private final StringRedisTemplate template;
    private final Executor later;
    private volatile boolean connected;
    private volatile boolean closed;

    RedisLink(CacheSettings settings) {
        this.resources =
                ClientResources.builder()
                        .ioThreadPoolSize(2)
                        .computationThreadPoolSize(2)
                        .reconnectDelay(Delay.constant(settings.reconnect()))
                        .build();
        this.connections = connections(settings, resources);
        connections.afterPropertiesSet();
        this.template = new StringRedisTemplate(connections);
        this.later =
                CompletableFuture.delayedExecutor(
                        settings.reconnect().toMillis(),
                        TimeUnit.MILLISECONDS,
                        Thread.ofVirtual().name("redis-connect")::start);
        Thread.ofVirtual().name("redis-connect").start(this::connect);
    }

    private static LettuceConnectionFactory connections(
            CacheSettings settings, ClientResources resources) {
        RedisURI uri = RedisURI.create(settings.url());
        return new LettuceConnectionFactory(
                LettuceConnectionFactory.createRedisConfiguration(uri),
                LettuceClientConfiguration.builder()
                        .apply(uri)
                        .commandTimeout(settings.timeout())
                        .shutdownQuietPeriod(Duration.ZERO)
                        .shutdownTimeout(Duration.ofSeconds(1))
                        .clientResources(resources)
                        .clientOptions(options(settings))
                        .build());
    }

    private static ClientOptions options(CacheSettings settings) {
        return ClientOptions.builder()
                .autoReconnect(true)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(settings.waiting())
                .socketOptions(
                        SocketOptions.builder().connectTimeout(CONNECTING).keepAlive(true).build())
                .build();
    }

    /** Until the first connection is there; whatever keeps it away, the next try may find it. */
    private void connect() {
        if (closed) {
            return;
        }
        try {
            template.execute((RedisCallback<String>) RedisConnection::ping);
            connected = true;
        } catch (RuntimeException e) {
            LOG.debug("no connection to Redis yet", e);
            later.execute(this::connect);
        }
    }

    /**
     * What commands are given to; each is one round trip and fails where Redis is away or slow.
     *
     * @throws RedisConnectionFailureException if there was no connection yet
     */
    StringRedisTemplate commands() {
        if (!connected) {
            throw new RedisConnectionFailureException("not connected yet");
        }
        return template;
    }

    @Override
    public void close() {
        closed = true;
        connections.destroy();
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1_000);
    }
}
