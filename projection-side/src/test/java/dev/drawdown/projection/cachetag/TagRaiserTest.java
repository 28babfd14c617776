package dev.drawdown.projection.cachetag;

import static dev.drawdown.projection.fixture.Deeds.called;
import static dev.drawdown.projection.fixture.Deeds.commitment;
import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.fund;
import static dev.drawdown.projection.fixture.Deeds.line;
import static dev.drawdown.projection.fixture.Deeds.marked;
import static dev.drawdown.projection.fixture.Deeds.onboarded;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.owed;
import static dev.drawdown.projection.fixture.Deeds.partner;
import static dev.drawdown.projection.fixture.Deeds.reversed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import dev.drawdown.servers.FreePorts;
import dev.drawdown.servers.Redis;
import dev.drawdown.servers.TestServers;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TagRaiserTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);

    private final ProjectionFixture projection = with(TestServers.redis().url());
    private final RedisClient client = RedisClient.create(TestServers.redis().url());
    private RedisCommands<String, String> redis;

    @BeforeEach
    void connect() {
        redis = client.connect().sync();
        redis.flushall();
    }

    @AfterEach
    void stop() {
        client.close();
        projection.close();
    }

    @Test
    void every_tag_that_an_event_touches_is_raised_to_its_position() {
        projection.happens(onboarded("anna"), DAY);
        projection.happens(opened("fund"), DAY);
        projection.happens(committed("fund", "anna", 1), DAY);
        RecordedEvent committed = projection.happens(committed("fund", "ben", 1), DAY);
        RecordedEvent marked =
                projection.happens(marked("fund", DAY, null, line("fund", "anna", 1)), DAY);

        assertThat(tag("lp", partner("anna"))).isEqualTo(marked.position());
        assertThat(tag("fund", fund("fund"))).isEqualTo(marked.position());
        assertThat(tag("commitment", commitment("fund", "anna"))).isEqualTo(marked.position());
        assertThat(tag("lp", partner("ben"))).isEqualTo(committed.position());
    }

    @Test
    void what_is_folded_after_a_higher_position_of_another_fund_changes_the_partners_tag_too() {
        projection.happens(opened("A"), DAY);
        projection.happens(opened("B"), DAY);
        RecordedEvent slow = projection.record(committed("A", "anna", 1), DAY);
        RecordedEvent fast = projection.record(committed("B", "anna", 1), DAY);

        projection.project(fast);
        long cachedUnder = tag("lp", partner("anna"));
        projection.project(slow);

        assertThat(cachedUnder).isEqualTo(fast.position()).isGreaterThan(slow.position());
        assertThat(tag("lp", partner("anna"))).isGreaterThan(cachedUnder);
        assertThat(tag("fund", fund("A"))).isEqualTo(slow.position());
    }

    @Test
    void an_event_that_was_folded_before_raises_its_tags_again_and_never_lowers_one() {
        RecordedEvent first = projection.happens(opened("fund"), DAY);
        RecordedEvent second = projection.happens(committed("fund", "anna", 1), DAY);
        redis.flushall();

        projection.project(second);
        assertThat(tag("fund", fund("fund"))).isEqualTo(second.position());
        projection.project(first);
        assertThat(tag("fund", fund("fund"))).isEqualTo(second.position() + 1);
    }

    @Test
    void without_redis_folding_goes_on_at_once_and_what_was_missed_is_raised_when_it_is_back() {
        Redis mine = Redis.start(TestServers.freshFolder("redis"), FreePorts.next(1));
        try (ProjectionFixture alone = with(mine.url())) {
            alone.happens(opened("fund"), DAY);
            Duration with = twentyBatches(alone, "with redis");
            mine.kill();
            Duration without = twentyBatches(alone, "without");
            assertThat(without).isLessThan(with.multipliedBy(2).plusSeconds(3));
            mine.start();
            RedisClient back = RedisClient.create(mine.url());
            await().atMost(Duration.ofSeconds(20))
                    .until(
                            () ->
                                    back.connect().sync().get("drawdown:tag:fund:" + fund("fund"))
                                            != null);
            back.close();
        } finally {
            mine.kill();
        }
    }

    @Test
    void a_redis_that_hangs_holds_up_one_batch_for_a_moment_and_no_more() {
        Redis mine = Redis.start(TestServers.freshFolder("redis"), FreePorts.next(1));
        try (ProjectionFixture alone = with(mine.url())) {
            alone.happens(opened("fund"), DAY);
            Duration with = twentyBatches(alone, "with redis");
            mine.pause();
            Duration hanging = twentyBatches(alone, "hanging");
            assertThat(hanging).isLessThan(with.multipliedBy(2).plusSeconds(3));
            mine.resume();
        } finally {
            mine.kill();
        }
    }

    /** If every one of them waited for Redis, it would be five seconds more. */
    private static Duration twentyBatches(ProjectionFixture projection, String name) {
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            projection.happens(committed("fund", name + " " + i, 1), DAY);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static ProjectionFixture with(String redis) {
        return ProjectionFixture.start(Map.of("REDIS_URL", redis));
    }

    @Test
    void a_line_that_names_its_commitment_by_number_raises_the_tags_of_its_partner() {
        projection.happens(opened("fund"), DAY);
        projection.happens(committed("fund", "anna", 1, 100), DAY);
        RecordedEvent ben = projection.happens(committed("fund", "ben", 2, 100), DAY);
        RecordedEvent called =
                projection.happens(called("fund", 1, DAY, List.of(owed(1, 1L, 1L, 1L))), DAY);
        assertThat(tag("lp", partner("anna"))).isEqualTo(called.position());
        assertThat(tag("lp", partner("ben"))).isEqualTo(ben.position());

        RecordedEvent reversed = projection.happens(reversed("fund", called), DAY);
        assertThat(tag("commitment", commitment("fund", "anna"))).isEqualTo(reversed.position());
        assertThat(tag("fund", fund("fund"))).isEqualTo(reversed.position());

        redis.flushall();
        projection.project(reversed);
        assertThat(tag("lp", partner("anna"))).isEqualTo(reversed.position());
    }

    private long tag(String kind, UUID id) {
        return Long.parseLong(redis.get("drawdown:tag:" + kind + ":" + id));
    }
}
