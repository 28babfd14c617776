package dev.drawdown.projection.intake;

import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.onboarded;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.partner;
import static dev.drawdown.projection.fixture.Deeds.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.projection.fixture.ApplicationFixture;
import dev.drawdown.projection.fixture.LedgerFixture;
import dev.drawdown.projection.fixture.TopicFixture;
import dev.drawdown.projection.ledger.RecordedEvent;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestServers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class WholeApplicationTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final Map<String, Object> WITH_REDIS =
            Map.of("REDIS_URL", TestServers.redis().url());

    private TestDatabase database;
    private LedgerFixture ledger;
    private TopicFixture topic;
    private JdbcTemplate reader;

    @BeforeEach
    void nothing_is_there_yet_but_the_servers() {
        database = TestServers.postgres().freshDatabase();
        ledger = new LedgerFixture(database);
        topic = new TopicFixture(TestServers.freshTopic());
        reader = new JdbcTemplate(new DriverManagerDataSource(database.readerUrl()));
    }

    @AfterEach
    void stop() {
        topic.close();
        ledger.close();
    }

    @Test
    void started_first_of_all_it_waits_for_ledger_and_topic_and_then_folds() throws Exception {
        try (var application = ApplicationFixture.start(database, topic.name(), WITH_REDIS)) {
            assertThat(application.get("/healthz").statusCode()).isEqualTo(200);
            patiently().until(() -> application.get("/readyz").body().contains("ledger"));
            assertThat(application.get("/readyz").statusCode()).isEqualTo(503);

            ledger.migrate();
            patiently().until(() -> application.get("/readyz").body().contains("topic"));

            topic.create();
            application.awaitReady();
            topic.send(
                    ledger.record(onboarded("anna"), DAY),
                    ledger.record(opened("fund"), DAY),
                    ledger.record(committed("fund", "anna", 100_00), DAY));
            patiently().until(() -> total("total_committed_cents"), is -> is == 100_00);
        }
    }

    @Test
    void only_health_readiness_and_metrics_are_served_and_metrics_say_how_far_behind_it_is()
            throws Exception {
        ledger.migrate();
        topic.create();
        try (var application = ApplicationFixture.start(database, topic.name(), WITH_REDIS)) {
            application.awaitReady();
            topic.send(ledger.record(opened("fund"), DAY));
            patiently()
                    .until(
                            () -> application.get("/metrics").body(),
                            text ->
                                    text.contains("projection_lag_positions{partition=\"0\"} 0")
                                            && text.contains("projection_parked_streams 0")
                                            && text.contains("projection_reconcile_differences")
                                            && text.contains("projection_events_folded_total 1"));
            for (String path : List.of("/", "/health", "/actuator", "/env", "/api/funds")) {
                assertThat(application.get(path).statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void two_instances_share_the_partitions_and_one_of_them_may_stop() throws Exception {
        ledger.migrate();
        topic.create();
        List<RecordedEvent> events = books(40);
        try (var one = ApplicationFixture.start(database, topic.name(), WITH_REDIS)) {
            try (var other = ApplicationFixture.start(database, topic.name(), WITH_REDIS)) {
                one.awaitReady();
                other.awaitReady();
                topic.send(events.subList(0, events.size() / 2));
                patiently().until(() -> total("total_contributed_cents"), is -> is > 0);
            }
            topic.send(events.subList(events.size() / 2, events.size()));
            patiently()
                    .untilAsserted(
                            () -> {
                                assertThat(total("fund_count")).isEqualTo(40);
                                assertThat(total("total_contributed_cents")).isEqualTo(40 * 60_00);
                            });
        }
    }

    @Test
    void reading_the_whole_topic_again_changes_nothing() throws Exception {
        ledger.migrate();
        topic.create();
        topic.send(books(10));
        try (var _ = ApplicationFixture.start(database, topic.name(), WITH_REDIS)) {
            patiently().until(() -> total("fund_count"), is -> is == 10);
        }
        long versions = count("lp_capital_accounts_v1");
        Map<String, Object> anew = Map.of("PROJECTION_GROUP", "another-" + topic.name());
        try (var again = ApplicationFixture.start(database, topic.name(), anew)) {
            patiently()
                    .until(
                            () -> again.get("/metrics").body(),
                            text -> text.contains("projection_events_repeated_total 31"));
        }
        assertThat(total("total_contributed_cents")).isEqualTo(10 * 60_00);
        assertThat(count("lp_capital_accounts_v1")).isEqualTo(versions);
    }

    @Test
    void a_record_that_no_relay_wrote_is_passed_over() throws Exception {
        ledger.migrate();
        topic.create();
        try (var application = ApplicationFixture.start(database, topic.name(), WITH_REDIS)) {
            application.awaitReady();
            RecordedEvent opened = ledger.record(opened("fund"), DAY);
            topic.sendForeign(opened.stream(), "{}");
            topic.sendForeign("what is this", "{}");
            topic.send(opened);
            patiently().until(() -> count("funds_v1"), is -> is == 1);
        }
    }

    @Test
    void a_database_that_goes_away_costs_time_and_no_event() throws Exception {
        ledger.migrate();
        topic.create();
        try (var application = ApplicationFixture.start(database, topic.name(), WITH_REDIS)) {
            application.awaitReady();
            refuseConnections(true);
            topic.send(ledger.record(opened("fund"), DAY));
            patiently().until(() -> application.get("/readyz").statusCode() == 503);
            refuseConnections(false);
            patiently().until(() -> count("funds_v1"), is -> is == 1);
            application.awaitReady();
        }
    }

    /** One partner in so many funds: every stream moves the same partner's totals. */
    private List<RecordedEvent> books(int funds) {
        List<RecordedEvent> events = new ArrayList<>();
        events.add(ledger.record(onboarded("anna"), DAY));
        for (int i = 0; i < funds; i++) {
            String fund = "fund " + i;
            events.add(ledger.record(opened(fund), DAY));
            events.add(ledger.record(committed(fund, "anna", 100_00), DAY));
            events.add(ledger.record(reported(fund, "anna", DAY, 60_00, 0, 40_00, 70_00L), DAY));
        }
        return events;
    }

    private void refuseConnections(boolean refuse) {
        JdbcTemplate superuser =
                new JdbcTemplate(
                        new DriverManagerDataSource(
                                TestServers.postgres().superuserUrl("postgres")));
        superuser.execute("ALTER ROLE drawdown_projector CONNECTION LIMIT " + (refuse ? 0 : -1));
        if (refuse) {
            superuser.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'drawdown_projector'");
        }
    }

    private long total(String column) {
        List<Long> values =
                reader.queryForList(
                        "SELECT %s FROM read_model.lp_dashboard_summary_v1 WHERE lp_id = ?"
                                .formatted(column),
                        Long.class,
                        partner("anna"));
        return values.size() == 1 ? values.getFirst() : 0;
    }

    private long count(String view) {
        return reader.queryForObject("SELECT count(*) FROM read_model." + view, Long.class);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }
}
