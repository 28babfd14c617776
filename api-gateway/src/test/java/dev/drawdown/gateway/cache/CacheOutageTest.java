package dev.drawdown.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.servers.FreePorts;
import dev.drawdown.servers.Redis;
import dev.drawdown.servers.TestServers;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CacheOutageTest {

    private static final UUID MANAGER = UUID.randomUUID();
    private static Redis redis;
    private static RedisClient client;
    private static RedisCommands<String, String> commands;

    private final Key key = new Key(Family.SUMMARY, "lp:" + UUID.randomUUID() + ":summary");
    private final String tag = Tag.partner(UUID.randomUUID());
    private final AtomicInteger loads = new AtomicInteger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private AnswerCache cache;

    @BeforeAll
    static void startRedis() {
        redis = Redis.start(TestServers.freshFolder("redis"), FreePorts.next(1));
        client = RedisClient.create(redis.url());
        commands = client.connect().sync();
    }

    @AfterAll
    static void stopRedis() {
        client.shutdown();
        redis.kill();
    }

    @BeforeEach
    void open() {
        cache = cache(redis.url());
        Awaitility.await().until(() -> cache.ping().isPresent());
    }

    @AfterEach
    void close() {
        cache.close();
    }

    @Test
    void a_stopped_redis_is_not_needed_and_is_used_again_when_it_is_back() {
        read("one");
        redis.kill();
        everyReadAnswersInTimeWhileRedisIsAway();
        redis.start();
        Awaitility.await().until(() -> cache.ping().isPresent());
        Awaitility.await().untilAsserted(() -> assertSharedAgain());
    }

    @Test
    void a_paused_redis_is_not_waited_for_and_is_used_again_when_it_goes_on() {
        read("one");
        redis.pause();
        try {
            everyReadAnswersInTimeWhileRedisIsAway();
        } finally {
            redis.resume();
        }
        Awaitility.await().untilAsserted(() -> assertSharedAgain());
    }

    @Test
    void without_redis_an_answer_is_kept_for_two_seconds_at_most() {
        try (AnswerCache alone = cache("memory://")) {
            alone.get(key, List.of(tag), answering("one"));
            assertThat(alone.get(key, List.of(tag), answering("two")).body()).isEqualTo("one");
            Awaitility.await()
                    .between(Duration.ofMillis(1_500), Duration.ofMillis(2_600))
                    .pollInterval(Duration.ofMillis(20))
                    .until(
                            () ->
                                    alone.get(key, List.of(tag), answering("two"))
                                            .body()
                                            .equals("two"));
        }
    }

    @Test
    void a_cache_that_starts_before_redis_finds_it_later() {
        int port = FreePorts.next(1);
        try (AnswerCache early = cache("redis://127.0.0.1:" + port)) {
            assertThat(early.get(key, List.of(tag), answering("one")).body()).isEqualTo("one");
            Redis late = Redis.start(TestServers.freshFolder("late"), port);
            try {
                Awaitility.await().until(() -> early.ping().isPresent());
            } finally {
                late.kill();
            }
        }
    }

    /** A change shows after two seconds at most, and no single read takes long. */
    private void everyReadAnswersInTimeWhileRedisIsAway() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(6))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> {
                            long start = System.nanoTime();
                            String answer = read("changed");
                            assertThat(Duration.ofNanos(System.nanoTime() - start))
                                    .isLessThan(Duration.ofSeconds(3));
                            return answer.equals("changed");
                        });
    }

    private void assertSharedAgain() {
        String fresh = UUID.randomUUID().toString();
        Key one = new Key(Family.SUMMARY, "lp:" + fresh + ":summary");
        cache.get(one, List.of(tag), answering(fresh));
        assertThat(commands.get(one.text())).endsWith(fresh);
    }

    private String read(String body) {
        return read(() -> body);
    }

    private String read(Supplier<String> load) {
        return cache.get(
                        key,
                        List.of(tag),
                        () -> {
                            loads.incrementAndGet();
                            return new Answer(MANAGER, "position=1", load.get());
                        })
                .body();
    }

    private static Supplier<Answer> answering(String body) {
        return () -> new Answer(MANAGER, "position=1", body);
    }

    private AnswerCache cache(String url) {
        return new AnswerCache(
                new CacheSettings(
                        url,
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(2),
                        5_000,
                        Duration.ofMillis(150),
                        2_000,
                        Duration.ofMillis(100),
                        Duration.ofMillis(500)),
                meters);
    }
}
