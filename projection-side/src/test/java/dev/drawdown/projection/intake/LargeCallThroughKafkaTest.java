package dev.drawdown.projection.intake;

import static dev.drawdown.projection.fixture.Deeds.USD;
import static dev.drawdown.projection.fixture.Deeds.call;
import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.fund;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.CallType;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CapitalCallIssued.Line;
import dev.drawdown.event.CapitalCallIssued.Part;
import dev.drawdown.projection.fixture.ApplicationFixture;
import dev.drawdown.projection.fixture.LedgerFixture;
import dev.drawdown.projection.fixture.TopicFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestServers;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LargeCallThroughKafkaTest {

    private static final Logger LOG = LoggerFactory.getLogger(LargeCallThroughKafkaTest.class);
    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final int PARTNERS = 5_000;
    private static final int MIB = 1 << 20;
    private static final List<Long> AMOUNTS =
            List.of(
                    2_481_632_064_12L,
                    128_256_512_34L,
                    99_999_999_99L,
                    10_203_040_50L,
                    7_777_77L,
                    1L);
    private static final long OWED = AMOUNTS.stream().mapToLong(a -> a).sum();

    private final TestDatabase database = TestServers.postgres().freshDatabase();
    private final LedgerFixture ledger = new LedgerFixture(database).migrate();
    private final TopicFixture topic = new TopicFixture(TestServers.freshTopic());
    private final JdbcTemplate reader =
            new JdbcTemplate(new DriverManagerDataSource(database.readerUrl()));

    @AfterEach
    void stop() {
        topic.close();
        ledger.close();
    }

    @Test
    void a_call_on_five_thousand_partners_with_six_parts_passes_from_its_record_to_every_table()
            throws Exception {
        topic.create();
        Map<String, Object> redis = Map.of("REDIS_URL", TestServers.redis().url());
        try (var application = ApplicationFixture.start(database, topic.name(), redis)) {
            application.awaitReady();
            topic.send(books());
            RecordedEvent issued = ledger.record(called(), DAY);
            long start = System.nanoTime();
            topic.send(issued);
            await().atMost(Duration.ofSeconds(60))
                    .until(
                            () ->
                                    count(
                                                    "stream_progress_v1 WHERE sequence = "
                                                            + issued.sequence())
                                            == 1);
            LOG.info(
                    "a call on {} partners, {} bytes: readable after {} ms",
                    PARTNERS,
                    issued.payload().size(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis());

            assertThat(issued.payload().size()).isLessThan(MIB);
            everything_that_partners_and_staff_read_has_it();
            every_partners_tag_is_raised_to(issued.position());
        }
    }

    private void everything_that_partners_and_staff_read_has_it() {
        assertThat(count("capital_activities_v1 WHERE status = 'pending'")).isEqualTo(6 * PARTNERS);
        assertThat(count("capital_calls_v1 WHERE status = 'pending'")).isEqualTo(1);
        assertThat(count("capital_call_lines_v1 WHERE outstanding_cents = " + OWED))
                .isEqualTo(PARTNERS);
        assertThat(
                        count(
                                "lp_capital_accounts_v1 WHERE known_to IS NULL AND receivable_cents = "
                                        + OWED))
                .isEqualTo(PARTNERS);
        assertThat(count("lp_dashboard_summary_v1 WHERE total_called_cents = " + OWED))
                .isEqualTo(PARTNERS);
        assertThat(count("fund_lp_summary_v1 WHERE total_called_cents = " + PARTNERS * OWED))
                .isEqualTo(1);
        assertThat(
                        count(
                                "fund_nav_snapshots_v1 WHERE known_to IS NULL AND called_capital_cents = "
                                        + PARTNERS * OWED))
                .isEqualTo(1);
        assertThat(count("parked_streams_v1")).isZero();
    }

    private static void every_partners_tag_is_raised_to(long position) {
        // a raise that was slow is made once more, and every raise changes the tag
        try (RedisClient client = RedisClient.create(TestServers.redis().url())) {
            String[] tags =
                    IntStream.rangeClosed(1, PARTNERS)
                            .mapToObj(number -> "drawdown:tag:lp:" + partner("partner " + number))
                            .toArray(String[]::new);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () ->
                                    assertThat(client.connect().sync().mget(tags))
                                            .extracting(tag -> Long.parseLong(tag.getValue()))
                                            .allMatch(tag -> tag >= position));
        }
    }

    private List<RecordedEvent> books() {
        List<RecordedEvent> events = new ArrayList<>();
        events.add(ledger.record(opened("large"), DAY));
        for (int number = 1; number <= PARTNERS; number++) {
            events.add(
                    ledger.record(committed("large", "partner " + number, number, 2 * OWED), DAY));
        }
        return events;
    }

    private static CapitalCallIssued called() {
        List<Part> parts = new ArrayList<>();
        for (CallType type : Arrays.asList(CallType.values()).subList(0, AMOUNTS.size())) {
            parts.add(new Part(type, null, PARTNERS * AMOUNTS.get(parts.size()), true, true));
        }
        List<Line> lines =
                IntStream.rangeClosed(1, PARTNERS)
                        .mapToObj(number -> new Line(number, 2 * OWED, AMOUNTS))
                        .toList();
        return new CapitalCallIssued(
                fund("large"),
                call("large", 1),
                1,
                DAY,
                DAY,
                USD,
                AllocationBasis.COMMITMENT,
                parts,
                lines);
    }

    private long count(String fromWhere) {
        return reader.queryForObject("SELECT count(*) FROM read_model." + fromWhere, Long.class);
    }
}
