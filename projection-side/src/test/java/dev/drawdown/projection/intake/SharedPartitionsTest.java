package dev.drawdown.projection.intake;

import static dev.drawdown.projection.fixture.Deeds.onboarded;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.projection.fixture.Administration;
import dev.drawdown.projection.fixture.ApplicationFixture;
import dev.drawdown.projection.fixture.Histories;
import dev.drawdown.projection.fixture.LedgerFixture;
import dev.drawdown.projection.fixture.OperatorFixture;
import dev.drawdown.projection.fixture.Steps;
import dev.drawdown.projection.fixture.TopicFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import dev.drawdown.projection.reconcile.Reconciler;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestServers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Three instances, twelve partitions, forty funds that all move the same three partners' totals.
 */
class SharedPartitionsTest {

    private static final LocalDate MADE = LocalDate.of(2023, 6, 1);
    private static final int FUNDS = 40;
    private static final int PARTS = 20;

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
    void instances_come_and_go_partners_are_moved_from_everywhere_and_every_cent_is_right()
            throws Exception {
        topic.create();
        List<RecordedEvent> events = events();
        int part = events.size() / PARTS;
        try (var one = start()) {
            one.awaitReady();
            try (var two = start();
                    var three = start()) {
                two.awaitReady();
                three.awaitReady();
                for (int i = 0; i < PARTS / 2; i++) {
                    topic.send(events.subList(i * part, (i + 1) * part));
                }
            }
            topic.send(events.subList(PARTS / 2 * part, events.size()));
            topic.send(events.subList(0, part));
            await().atMost(Duration.ofSeconds(90))
                    .until(
                            () ->
                                    reader.queryForObject(
                                                    "SELECT sum(sequence + 1) FROM read_model.stream_progress_v1",
                                                    Long.class)
                                            == events.size());
            assertThat(reader.queryForList("SELECT * FROM read_model.parked_streams_v1")).isEmpty();
            assertThat(one.bean(Reconciler.class).run().texts()).isEmpty();
        }
        OperatorFixture operator = new OperatorFixture(database);
        assertThat(operator.run("rebuild")).as(operator.said()).isZero();
    }

    private ApplicationFixture start() {
        return ApplicationFixture.start(
                database, topic.name(), Map.of("REDIS_URL", TestServers.redis().url()));
    }

    /** The funds' streams interleaved, as the ledger would have them. */
    private List<RecordedEvent> events() {
        List<RecordedEvent> events = new ArrayList<>();
        Histories.PARTNERS.forEach(p -> events.add(ledger.record(onboarded(p), MADE)));
        Steps.lists()
                .sampleStream()
                .limit(FUNDS)
                .forEach(
                        steps -> {
                            String fund = "shared fund " + events.size();
                            events.add(ledger.record(opened(fund), MADE));
                            new Administration(
                                            fund,
                                            (event, date) -> {
                                                RecordedEvent recorded = ledger.record(event, date);
                                                events.add(recorded);
                                                return recorded.eventId();
                                            })
                                    .play(steps, MADE);
                        });
        return events;
    }
}
