package dev.drawdown.projection.batch;

import static dev.drawdown.projection.fixture.Deeds.USD;
import static dev.drawdown.projection.fixture.Deeds.call;
import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.fund;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CallPaymentsReceived.Payment;
import dev.drawdown.event.CallType;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CapitalCallIssued.Line;
import dev.drawdown.event.CapitalCallIssued.Part;
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

class LargeCallTest {

    private static final Logger LOG = LoggerFactory.getLogger(LargeCallTest.class);
    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final int PARTNERS = 5_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ProjectionFixture projection = ProjectionFixture.start();

    @AfterEach
    void stop() {
        projection.close();
    }

    /** So many more statements: not all that is written at once may be held in memory. */
    private static final int HELD = 5;

    @Test
    void five_thousand_partners_are_called_for_six_parts_pay_and_have_it_taken_back() {
        projection.project(books("large", PARTNERS));
        projection.project(books("small", 10));
        StatementCount statements = projection.bean(StatementCount.class);

        int few = statements.of(() -> projection.happens(called("small", 10), DAY));
        int many =
                statements.of(
                        () ->
                                timed(
                                        "issued",
                                        () -> projection.happens(called("large", PARTNERS), DAY)));
        assertThat(many).isBetween(few, few + HELD).isLessThan(20);
        assertThat(count("capital_activities_v1 WHERE fund_id = '%s'")).isEqualTo(6L * PARTNERS);
        assertThat(sum("total_called_cents")).isEqualTo(21L * PARTNERS);

        int fewPaid = statements.of(() -> projection.happens(paid("small", 10), DAY));
        List<RecordedEvent> payments = new ArrayList<>();
        int manyPaid =
                statements.of(
                        () ->
                                timed(
                                        "paid",
                                        () ->
                                                payments.add(
                                                        projection.happens(
                                                                paid("large", PARTNERS), DAY))));
        assertThat(manyPaid).isBetween(fewPaid, fewPaid + HELD).isLessThan(20);
        assertThat(sum("total_contributed_cents")).isEqualTo(21L * PARTNERS);
        assertThat(count("capital_activities_v1 WHERE status = 'completed' AND fund_id = '%s'"))
                .isEqualTo(6L * PARTNERS);

        timed("taken back", () -> projection.happens(reversed("large", payments.getFirst()), DAY));
        assertThat(sum("total_contributed_cents")).isZero();
        assertThat(count("capital_call_lines_v1 WHERE status = 'pending' AND fund_id = '%s'"))
                .isEqualTo(PARTNERS);
    }

    private List<RecordedEvent> books(String fund, int partners) {
        List<RecordedEvent> events = new ArrayList<>();
        events.add(projection.record(opened(fund), DAY));
        for (int number = 1; number <= partners; number++) {
            events.add(projection.record(committed(fund, "partner " + number, number, 1_000), DAY));
        }
        return events;
    }

    private static CapitalCallIssued called(String fund, int partners) {
        List<Long> amounts = List.of(1L, 2L, 3L, 4L, 5L, 6L);
        List<Part> parts = new ArrayList<>();
        for (CallType type : List.of(CallType.values()).subList(0, amounts.size())) {
            parts.add(new Part(type, null, partners * amounts.get(parts.size()), true, true));
        }
        List<Line> lines =
                IntStream.rangeClosed(1, partners)
                        .mapToObj(number -> new Line(number, 1_000, amounts))
                        .toList();
        return new CapitalCallIssued(
                fund(fund),
                call(fund, 1),
                1,
                DAY,
                DAY,
                USD,
                AllocationBasis.COMMITMENT,
                parts,
                lines);
    }

    private static CallPaymentsReceived paid(String fund, int partners) {
        return new CallPaymentsReceived(
                fund(fund),
                USD,
                IntStream.rangeClosed(1, partners)
                        .mapToObj(number -> new Payment(call(fund, 1), number, 21, 0, DAY, null))
                        .toList());
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        LOG.info("{} partners, six parts, {}: {} ms", PARTNERS, what, took.toMillis());
        assertThat(took).isLessThan(LIMIT);
    }

    private long count(String fromWhere) {
        return projection
                .reader()
                .queryForObject(
                        "SELECT count(*) FROM read_model." + fromWhere.formatted(fund("large")),
                        Long.class);
    }

    private long sum(String column) {
        return projection
                .reader()
                .queryForObject(
                        "SELECT %s FROM read_model.fund_lp_summary_v1 WHERE fund_id = ?"
                                .formatted(column),
                        Long.class,
                        fund("large"));
    }
}
