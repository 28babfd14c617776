package dev.drawdown.projection.holding;

import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.fund;
import static dev.drawdown.projection.fixture.Deeds.reversed;
import static dev.drawdown.projection.fixture.FundDeeds.deal;
import static dev.drawdown.projection.fixture.FundDeeds.earned;
import static dev.drawdown.projection.fixture.FundDeeds.lost;
import static dev.drawdown.projection.fixture.FundDeeds.made;
import static dev.drawdown.projection.fixture.FundDeeds.sold;
import static dev.drawdown.projection.fixture.FundDeeds.taking;
import static dev.drawdown.projection.fixture.FundDeeds.valued;
import static dev.drawdown.projection.fixture.FundDeeds.worth;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.event.InvestmentsValued;
import dev.drawdown.projection.fixture.Deeds;
import dev.drawdown.projection.fixture.ProjectionFixture;
import dev.drawdown.projection.fixture.StatementCount;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HoldingProjectionTest {

    private static final LocalDate BOUGHT = LocalDate.of(2024, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);
    private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2024, 12, 31);

    private static final String STANDS =
            """
            SELECT concat_ws(' ', as_of_date, status, invested_cents, cost_cents, value_cents, income_cents, proceeds_cents)
            FROM read_model.holdings_v1 WHERE deal_id = ? AND known_to IS NULL ORDER BY as_of_date
            """;

    private static final String KNOWN_AT =
            """
            SELECT value_cents FROM read_model.holdings_v1
            WHERE deal_id = ? AND as_of_date <= ? AND known_from <= ? AND (known_to IS NULL OR known_to > ?)
            ORDER BY as_of_date DESC LIMIT 1
            """;

    private final ProjectionFixture projection = ProjectionFixture.start();

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void a_holding_stands_at_cost_until_it_is_valued_and_a_sale_cuts_its_value_with_its_cost() {
        projection.happens(made("fund", "Acme", BOUGHT, 900), BOUGHT);
        projection.happens(valued("fund", JUNE, worth("fund", "Acme", 1_000)), JUNE);
        projection.happens(made("fund", "Acme", JUNE.plusDays(1), 100), JUNE.plusDays(1));
        projection.happens(earned("fund", "Acme", SEPTEMBER, 40), SEPTEMBER);
        projection.happens(sold("fund", "Acme", SEPTEMBER, 500, 250, false), SEPTEMBER);
        projection.happens(sold("fund", "Acme", DECEMBER, 990, 750, true), DECEMBER);
        projection.happens(valued("fund", DECEMBER, worth("fund", "Acme", 1_111)), DECEMBER);

        assertThat(stands("Acme"))
                .containsExactly(
                        "2024-03-31 held 900 900 900 0 0",
                        "2024-06-30 held 900 900 1000 0 0",
                        "2024-07-01 held 1000 1000 1100 0 0",
                        "2024-09-30 held 1000 750 825 40 500",
                        "2024-12-31 exited 1000 0 0 40 1490");
    }

    @Test
    void what_is_lost_keeps_its_cost_and_is_worth_nothing() {
        projection.happens(made("fund", "Acme", BOUGHT, 900), BOUGHT);
        projection.happens(lost("fund", "Acme", JUNE, 900), JUNE);

        assertThat(stands("Acme"))
                .containsExactly(
                        "2024-03-31 held 900 900 900 0 0", "2024-06-30 written_off 900 900 0 0 0");
    }

    @Test
    void a_valuation_counts_at_the_close_of_its_date_and_a_later_one_of_the_date_supersedes() {
        projection.happens(made("fund", "Acme", BOUGHT, 900), BOUGHT);
        RecordedEvent first =
                projection.happens(valued("fund", JUNE, worth("fund", "Acme", 1_000)), JUNE);
        RecordedEvent second =
                projection.happens(valued("fund", JUNE, worth("fund", "Acme", 1_200)), JUNE);
        projection.happens(sold("fund", "Acme", JUNE, 100, 90, false), JUNE);
        assertThat(stands("Acme").getLast()).isEqualTo("2024-06-30 held 900 810 1200 0 100");

        RecordedEvent back = projection.happens(reversed("fund", second), JUNE);
        assertThat(stands("Acme").getLast()).isEqualTo("2024-06-30 held 900 810 1000 0 100");

        assertThat(knownAt(JUNE, first.position())).isEqualTo(1_000);
        assertThat(knownAt(JUNE, second.position())).isEqualTo(1_200);
        assertThat(knownAt(JUNE, back.position())).isEqualTo(1_000);
        assertThat(knownAt(JUNE.minusDays(1), back.position())).isEqualTo(900);
    }

    @Test
    void a_back_dated_purchase_moves_everything_after_it_and_its_reversal_moves_it_back() {
        projection.happens(made("fund", "Acme", JUNE, 900), JUNE);
        projection.happens(earned("fund", "Acme", SEPTEMBER, 5), SEPTEMBER);
        List<String> before = stands("Acme");

        RecordedEvent bought = projection.happens(made("fund", "Acme", BOUGHT, 50), BOUGHT);
        assertThat(stands("Acme"))
                .containsExactly(
                        "2024-03-31 held 50 50 50 0 0",
                        "2024-06-30 held 950 950 950 0 0",
                        "2024-09-30 held 950 950 950 5 0");

        projection.happens(reversed("fund", bought), BOUGHT);
        assertThat(stands("Acme")).isEqualTo(before);
    }

    @Test
    void who_takes_part_is_kept_by_commitment_and_not_by_number() {
        projection.happens(committed("fund", "anna", 1, 100), BOUGHT);
        projection.happens(committed("fund", "ben", 2, 100), BOUGHT);
        projection.happens(committed("fund", "cleo", 3, 100), BOUGHT);
        projection.happens(made("fund", "Acme", BOUGHT, 900, taking(3, 5), taking(1, 7)), BOUGHT);

        assertThat(
                        projection
                                .reader()
                                .queryForList(
                                        """
                                        SELECT p.id || ' ' || p.weight
                                        FROM read_model.holdings_v1, unnest(participants, weights) AS p (id, weight)
                                        """,
                                        String.class))
                .containsExactlyInAnyOrder(
                        Deeds.commitment("fund", "anna") + " 7",
                        Deeds.commitment("fund", "cleo") + " 5");
    }

    @Test
    void one_batch_or_many_make_the_same_rows_and_a_deal_of_nobody_knows_whom_parks_its_fund() {
        List<RecordedEvent> events = new ArrayList<>();
        for (String fund : List.of("one", "two")) {
            events.add(projection.record(made(fund, "Acme", BOUGHT, 900), BOUGHT));
            RecordedEvent wrong =
                    projection.record(valued(fund, JUNE, worth(fund, "Acme", 800)), JUNE);
            events.add(wrong);
            events.add(projection.record(sold(fund, "Acme", SEPTEMBER, 9, 100, false), SEPTEMBER));
            events.add(projection.record(reversed(fund, wrong), JUNE));
        }
        projection.project(events.subList(0, 4));
        events.subList(4, 8).forEach(projection::project);
        assertThat(stands("one", "Acme")).isEqualTo(stands("two", "Acme")).hasSize(2);
        assertThat(count("holdings_v1 WHERE fund_id = '" + fund("one") + "'"))
                .isEqualTo(count("holdings_v1 WHERE fund_id = '" + fund("two") + "'"));

        projection.happens(made("two", "Bolt", BOUGHT, 900, taking(9, 1)), BOUGHT);
        assertThat(count("parked_streams_v1")).isEqualTo(1);
        assertThat(count("holdings_v1 WHERE company = 'Bolt'")).isZero();
    }

    @Test
    void the_number_of_statements_does_not_depend_on_the_number_of_companies() {
        StatementCount statements = projection.bean(StatementCount.class);
        projection.project(purchases("large", 200));
        projection.project(purchases("small", 2));

        int few = statements.of(() -> projection.happens(all("small", 2), JUNE));
        int many = statements.of(() -> projection.happens(all("large", 200), JUNE));

        assertThat(many).isEqualTo(few).isLessThan(12);
        assertThat(count("holdings_v1 WHERE value_cents = 77 AND as_of_date = '2024-06-30'"))
                .isEqualTo(202);
    }

    private List<RecordedEvent> purchases(String fund, int companies) {
        return IntStream.range(0, companies)
                .mapToObj(i -> projection.record(made(fund, "company " + i, BOUGHT, i), BOUGHT))
                .toList();
    }

    private static InvestmentsValued all(String fund, int companies) {
        return valued(
                fund,
                JUNE,
                IntStream.range(0, companies)
                        .mapToObj(i -> worth(fund, "company " + i, 77))
                        .toArray(InvestmentsValued.Line[]::new));
    }

    private List<String> stands(String company) {
        return stands("fund", company);
    }

    private List<String> stands(String fund, String company) {
        return projection.reader().queryForList(STANDS, String.class, deal(fund, company));
    }

    private long knownAt(LocalDate asOf, long position) {
        return projection
                .reader()
                .queryForObject(
                        KNOWN_AT, Long.class, deal("fund", "Acme"), asOf, position, position);
    }

    private long count(String fromWhere) {
        return projection
                .reader()
                .queryForObject("SELECT count(*) FROM read_model." + fromWhere, Long.class);
    }
}
