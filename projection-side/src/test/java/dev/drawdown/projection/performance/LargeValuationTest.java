package dev.drawdown.projection.performance;

import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.fund;
import static dev.drawdown.projection.fixture.Deeds.line;
import static dev.drawdown.projection.fixture.Deeds.marked;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.event.ValuationMarked;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.fixture.StatementCount;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LargeValuationTest {

    private static final Logger LOG = LoggerFactory.getLogger(LargeValuationTest.class);
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate MARK = LocalDate.of(2024, 12, 31);
    private static final int PARTNERS = 2_000;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Twenty flows a year for ten years, as the projection would have left them. */
    private static final String FLOWS =
            """
            INSERT INTO read_model.rate_inputs (owner_id, year, inputs)
            SELECT o.id, year, string_agg(int4send(make_date(year, 1, 1) - date '1970-01-01' + 18 * n) || '\\x01'::bytea
                       || int8send(amount) || int8send(amount), ''::bytea ORDER BY n)
            FROM (SELECT commitment_id AS id FROM read_model.performance_accounts WHERE fund_id = ?
                  UNION ALL SELECT ?) AS o,
                 generate_series(2015, 2024) AS year, generate_series(0, 19) AS n,
                 LATERAL (SELECT CASE WHEN year < 2019 THEN -10000 - n ELSE 9000 + n END::bigint) AS a (amount)
            GROUP BY o.id, year
            """;

    private final ProjectionFixture projection = ProjectionFixture.start();

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void two_thousand_partners_with_two_hundred_flows_each_are_valued_in_one_transaction() {
        books("small", 10);
        books("large", PARTNERS);
        StatementCount statements = projection.bean(StatementCount.class);

        int few = statements.of(() -> mark("small", 10, MARK));
        int many = statements.of(() -> mark("large", PARTNERS, MARK));

        assertThat(many).isBetween(few, few + 2).isLessThan(20);
        assertThat(
                        projection
                                .reader()
                                .queryForMap(
                                        """
                                        SELECT count(*) AS snapshots, count(irr) AS rates, min(flows) AS flows
                                        FROM read_model.lp_performance_snapshots_v1
                                        WHERE fund_id = ? AND snapshot_date = ?
                                        """,
                                        fund("large"),
                                        MARK))
                .containsEntry("snapshots", (long) PARTNERS)
                .containsEntry("rates", (long) PARTNERS)
                .containsEntry("flows", 200);
        for (int quarter = 1; quarter <= 8; quarter++) {
            mark("large", PARTNERS, MARK.plusMonths(3L * quarter));
        }
    }

    private void books(String fund, int partners) {
        List<RecordedEvent> events = new ArrayList<>();
        events.add(projection.record(opened(fund), FIRST));
        for (int number = 1; number <= partners; number++) {
            events.add(
                    projection.record(
                            committed(fund, "partner " + number, number, 1_000_000), FIRST));
        }
        projection.project(events);
        projection.ledger().owner().update(FLOWS, fund(fund), fund(fund));
        projection.ledger().owner().execute("ANALYZE read_model.rate_inputs");
    }

    private void mark(String fund, int partners, LocalDate asOf) {
        RecordedEvent event =
                projection.record(
                        marked(
                                fund,
                                asOf,
                                null,
                                IntStream.rangeClosed(1, partners)
                                        .mapToObj(n -> line(fund, "partner " + n, 500_000L + n))
                                        .toArray(ValuationMarked.Line[]::new)),
                        asOf);
        long start = System.nanoTime();
        projection.project(event);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        LOG.info("{} partners valued in {} ms", partners, took.toMillis());
        assertThat(took).isLessThan(LIMIT);
    }
}
