package dev.drawdown.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.gateway.Notices.Activity;
import dev.drawdown.servers.FreePorts;
import dev.drawdown.servers.Redis;
import dev.drawdown.servers.TestServers;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two gateways before one Redis. */
class CachedSummaryTest {

    private static World world;
    private static Redis redis;
    private static RedisClient client;
    private static RedisCommands<String, String> tags;
    private static Gateway first;
    private static Gateway second;

    @BeforeAll
    static void start() {
        world = new World();
        redis = Redis.start(TestServers.freshFolder("redis"), FreePorts.next(1));
        client = RedisClient.create(redis.url());
        tags = client.connect().sync();
        first = world.gateway(Map.of("REDIS_URL", redis.url()));
        second = world.gateway(Map.of("REDIS_URL", redis.url()));
        for (Gateway gateway : new Gateway[] {first, second}) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(
                            () ->
                                    gateway.get("/api/lp/health", null)
                                            .json()
                                            .at("/checks/redis/status")
                                            .asString()
                                            .equals("healthy"));
        }
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        client.shutdown();
        redis.kill();
        world.close();
    }

    @Test
    void both_gateways_answer_from_the_cache_until_the_projection_raises_the_tag() {
        rename("One");
        raise(101);
        readableAt(first, "One");
        readableAt(second, "One");
        rename("Two");
        assertThat(nameAt(first)).isEqualTo("One");
        assertThat(nameAt(second)).isEqualTo("One");
        assertThat(tags.get("lp:" + world.alpha + ":summary")).contains("\"One\"");
        raise(102);
        assertThat(nameAt(second)).isEqualTo("Two");
        assertThat(nameAt(first)).isEqualTo("Two");
    }

    @Test
    void who_reads_after_a_write_passes_the_cache_by() {
        rename("Before");
        raise(201);
        readableAt(first, "Before");
        rename("After");
        var fresh =
                first.get(
                        "/api/lp/summary",
                        world.partner(world.alpha),
                        "Drawdown-Read-After",
                        "fund-" + world.one + ":4");
        assertThat(fresh.json().at("/partner/name").asString()).isEqualTo("After");
    }

    @Test
    void a_timeline_is_kept_for_each_filter_until_the_projection_raises_the_tag() {
        raise(301);
        Awaitility.await().until(() -> timeline(first, "") == timeline(second, ""));
        int before = timeline(first, "");
        assertThat(timeline(first, "?type=capital_call")).isEqualTo(1);
        world.notices.activity(
                Activity.paid(world.alphaInOne, "capital_call", 5, World.JUNE.plusDays(1)));
        assertThat(timeline(second, "")).isEqualTo(before);
        assertThat(timeline(second, "?type=capital_call")).isEqualTo(1);
        assertThat(timeline(second, "?type=capital_call&from=2026-01-01")).isEqualTo(2);
        assertThat(timeline(first, "", "Drawdown-Read-After", "fund-" + world.one + ":4"))
                .isEqualTo(before + 1);
        raise(302);
        assertThat(timeline(second, "")).isEqualTo(before + 1);
        assertThat(timeline(first, "?type=capital_call")).isEqualTo(2);
        assertThat(tags.keys("lp:" + world.alpha + ":capital-activity:*")).hasSize(3);
    }

    private static int timeline(Gateway gateway, String query, String... headers) {
        return gateway.get("/api/lp/capital-activity" + query, world.partner(world.alpha), headers)
                .json()
                .path("items")
                .size();
    }

    @Test
    void what_is_cached_for_one_is_still_refused_to_another() {
        String path = "/api/lp/" + world.alpha + "/summary";
        assertThat(first.get(path, world.staff("auditor")).status()).isEqualTo(200);
        String foreign =
                world.identity.token(
                        "x",
                        Map.of(
                                "roles", List.of("auditor"),
                                "manager_ids", List.of(ReadModel.OTHER_MANAGER.toString())));
        assertThat(first.get(path, foreign).status()).isEqualTo(404);
        assertThat(first.get(path, world.partner(world.beta)).status()).isEqualTo(403);
    }

    @Test
    void a_paused_redis_delays_no_answer_and_is_told_in_the_health_route() {
        redis.pause();
        try {
            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                assertThat(first.get("/api/lp/summary", world.partner(world.alpha)).status())
                        .isEqualTo(200);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(8));
            Awaitility.await()
                    .untilAsserted(
                            () -> {
                                var health = first.get("/api/lp/health", null);
                                assertThat(health.status()).isEqualTo(200);
                                assertThat(health.json().at("/checks/redis/status").asString())
                                        .isEqualTo("unhealthy");
                            });
            assertThat(first.get("/readyz", null).status()).isEqualTo(200);
        } finally {
            redis.resume();
        }
    }

    /** Right after an outage an answer may be two seconds old. */
    private static void readableAt(Gateway gateway, String name) {
        Awaitility.await().until(() -> nameAt(gateway).equals(name));
    }

    private static String nameAt(Gateway gateway) {
        return gateway.get("/api/lp/summary", world.partner(world.alpha))
                .json()
                .at("/partner/name")
                .asString();
    }

    private static void rename(String name) {
        world.reads
                .jdbc
                .sql("UPDATE read_model.limited_partners SET legal_name = ? WHERE id = ?")
                .params(name, world.alpha)
                .update();
    }

    private static void raise(long position) {
        tags.set("drawdown:tag:lp:" + world.alpha, Long.toString(position));
    }
}
