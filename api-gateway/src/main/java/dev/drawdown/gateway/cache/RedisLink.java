package dev.drawdown.gateway.cache;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One connection to Redis, made in the background, so that no request ever waits for it to come
 * back: while it is away, a command fails at once.
 */
final class RedisLink implements AutoCloseable {

    private final CacheSettings settings;
    private final ClientResources resources;
    private final RedisClient client;
    private final RedisURI uri;
    private final Executor later;
    private volatile @Nullable StatefulRedisConnection<String, String> connection;
    private volatile boolean closed;

    RedisLink(CacheSettings settings) {
        this.settings = settings;
        this.uri = RedisURI.create(settings.url());
        this.later =
                CompletableFuture.delayedExecutor(
                        settings.reconnect().toMillis(), TimeUnit.MILLISECONDS);
        this.resources =
                ClientResources.builder()
                        .ioThreadPoolSize(2)
                        .computationThreadPoolSize(2)
                        .reconnectDelay(Delay.constant(settings.reconnect()))
                        .build();
        this.client = RedisClient.create(resources);
        uri.setTimeout(Duration.ofSeconds(1)); // for the handshake; commands have their own
        client.setOptions(
                ClientOptions.builder()
                        .autoReconnect(true)
                        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                        .requestQueueSize(settings.waiting())
                        .socketOptions(
                                SocketOptions.builder()
                                        .connectTimeout(Duration.ofSeconds(1))
                                        .keepAlive(true)
                                        .build())
                        .build());
        connect();
    }

    private void connect() {
        if (closed) {
            return;
        }
        var _ =
                client.connectAsync(StringCodec.UTF8, uri)
                        .handle(
                                (made, failure) -> {
                                    connected(made);
                                    return null;
                                });
    }

    private void connected(@Nullable StatefulRedisConnection<String, String> made) {
        if (made == null) {
            later.execute(this::connect);
        } else {
            connection = made;
        }
    }

    /**
     * One round trip.
     *
     * @throws RedisException if Redis is away, refuses, or is too slow
     */
    <T> T call(Function<RedisAsyncCommands<String, String>, Future<T>> command) {
        StatefulRedisConnection<String, String> live = connection;
        if (live == null) {
            throw new RedisException("not connected");
        }
        Future<T> answer = command.apply(live.async());
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new RedisException("no answer within " + settings.timeout(), e);
        } catch (ExecutionException e) {
            throw new RedisException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisException("interrupted", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        client.shutdownAsync(0, 1, TimeUnit.SECONDS).join();
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1_000);
    }
}
