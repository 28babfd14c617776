package dev.drawdown.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawdown.servers.FreePorts;
import dev.drawdown.servers.Redis;
import dev.drawdown.servers.TestServers;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {

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
    void an_answer_is_made_once_until_its_tag_is_raised() {
        assertThat(read("one")).isEqualTo("one");
        assertThat(read("two")).isEqualTo("one");
        commands.set(tag, "17");
        assertThat(read("three")).isEqualTo("three");
        assertThat(read("four")).isEqualTo("three");
        assertThat(loads).hasValue(2);
        assertThat(meters.counter("lp_cache_misses_total").count()).isEqualTo(2);
        assertThat(meters.counter("lp_cache_hits_total", "tier", "memory").count()).isEqualTo(2);
    }

    @Test
    void another_gateway_takes_what_the_first_has_made() {
        read("one");
        try (AnswerCache second = cache(redis.url())) {
            Awaitility.await().until(() -> second.ping().isPresent());
            assertThat(second.get(key, List.of(tag), answering("two")).body()).isEqualTo("one");
        }
    }

    @Test
    void a_reader_that_loaded_old_rows_stores_them_where_nobody_looks() {
        String old =
                read(
                        () -> {
                            // the projection commits and raises the tag after the rows were read
                            commands.set(tag, "18");
                            return "old";
                        });
        assertThat(old).isEqualTo("old");
        assertThat(read("new")).isEqualTo("new");
        assertThat(read("newer")).isEqualTo("new");
    }

    @Test
    void a_reader_that_was_overtaken_does_not_bring_old_rows_back() throws Exception {
        commands.set(tag, "1");
        CountDownLatch overtaken = new CountDownLatch(1);
        CountDownLatch loading = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> slow =
                    threads.submit(
                            () ->
                                    read(
                                            () -> {
                                                loading.countDown();
                                                awaited(overtaken);
                                                return "old";
                                            }));
            awaited(loading);
            commands.set(tag, "2");
            assertThat(read("new")).isEqualTo("new");
            overtaken.countDown();
            assertThat(slow.get()).isEqualTo("old");
        }
        assertThat(read("newest")).isIn("new", "newest");
    }

    @Test
    void old_rows_stored_after_redis_was_emptied_count_for_nothing() {
        read(
                () -> {
                    commands.set(tag, "19");
                    commands.flushall();
                    return "old";
                });
        assertThat(read("new")).isEqualTo("new");
    }

    @Test
    void an_emptied_redis_is_filled_again() {
        read("one");
        commands.flushall();
        assertThat(read("two")).isEqualTo("two");
        assertThat(read("three")).isEqualTo("two");
    }

    @Test
    void an_entry_ends_by_itself() {
        read("one");
        assertThat(commands.pttl(key.text())).isBetween(260_000L, 330_000L);
    }

    @Test
    void a_timeline_is_kept_twice_as_long_as_a_summary() {
        Key timeline = new Key(Family.ACTIVITY, "lp:" + UUID.randomUUID() + ":capital-activity");
        cache.get(timeline, List.of(tag), answering("one"));
        assertThat(commands.pttl(timeline.text())).isBetween(530_000L, 660_000L);
    }

    @Test
    void many_readers_at_once_load_once() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<String>> readers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                readers.add(
                        threads.submit(
                                () -> {
                                    awaited(go);
                                    return read(
                                            () -> {
                                                Awaitility.await()
                                                        .pollDelay(Duration.ofMillis(200))
                                                        .until(() -> true);
                                                return "one";
                                            });
                                }));
            }
            go.countDown();
            for (Future<String> reader : readers) {
                assertThat(reader.get()).isEqualTo("one");
            }
        }
        assertThat(loads).hasValue(1);
    }

    @Test
    void a_load_that_fails_fails_for_those_who_wait_and_is_tried_again_by_the_next() {
        assertThatThrownBy(
                        () ->
                                read(
                                        () -> {
                                            throw new IllegalStateException("no");
                                        }))
                .hasMessage("no");
        assertThat(read("one")).isEqualTo("one");
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

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
