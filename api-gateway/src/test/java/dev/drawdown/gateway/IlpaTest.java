package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.MANAGER;
import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drawdown.gateway.FundFacts.Deal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The gross-up sample of ILPA's Performance Template v1.1, as the ledger would have it. */
class IlpaTest {

    private static final LocalDate MARK = LocalDate.of(2024, 6, 30);
    private static final double CLOSE = 1e-8; // as close as the sample was worked out

    private final FundFacts facts = new FundFacts(WORLD.reads.jdbc);
    private final UUID fund = WORLD.reads.fund(MANAGER, "Fund " + UUID.randomUUID(), "USD");

    @Test
    void the_gross_up_sample_comes_out() {
        sample();
        JsonNode answer = read("?method=gross_up");

        assertThat(answer.path("markedOn").asString()).isEqualTo("2024-06-30");
        measure(answer, "grossWithFacility", 0.4311809837818146, 1.391534, 52_600, 37_800);
        measure(answer, "netWithFacility", 0.3003808557987214, 1.283069, 48_500, 37_800);
        measure(answer, "grossWithoutFacility", 0.2227308213710785, 1.306418, 63_100, 48_300);
        assertThat(answer.path("netWithoutFacility").path("irr").asDouble())
                .isCloseTo(0.16240589022636415, within(CLOSE));
        // the sample's printed multiple leaves out the facility's balance
        assertThat(answer.path("netWithoutFacility").path("numeratorCents").asLong())
                .isEqualTo(59_300);
        JsonNode inputs = answer.path("inputs");
        assertThat(inputs.path("items")).hasSize(22);
        assertThat(inputs.path("items").get(0).path("type").asString())
                .isEqualTo("Fund-level Subscription Facility Drawdown: Total Amount");
        assertThat(inputs.path("items").get(0).path("amountCents").asLong()).isEqualTo(-16_000);
        assertThat(inputs.path("items").get(0).path("netWithFacility").asString())
                .isEqualTo("LEFT_OUT");
    }

    @Test
    void the_inputs_come_in_pages_and_add_up_to_the_measures() {
        sample();
        List<JsonNode> inputs = new ArrayList<>();
        String cursor = "";
        boolean more = true;
        while (more) {
            JsonNode page = read("?method=gross_up&limit=5" + cursor).path("inputs");
            page.path("items").forEach(inputs::add);
            more = page.path("hasMore").asBoolean();
            cursor = "&cursor=" + page.path("nextCursor").asString("");
        }
        assertThat(inputs).hasSize(22).doesNotHaveDuplicates();
        assertThat(
                        inputs.stream()
                                .filter(
                                        i ->
                                                i.path("grossWithFacility")
                                                        .asString()
                                                        .equals("NUMERATOR"))
                                .mapToLong(i -> i.path("amountCents").asLong())
                                .sum())
                .isEqualTo(52_600);
    }

    @Test
    void by_parts_fees_are_no_investment_and_carry_is_added_back_once() {
        LocalDate first = LocalDate.of(2022, 6, 30);
        facts.flow(fund, "call", "investments", first, 900);
        facts.flow(fund, "call", "management_fees", first, 100);
        LocalDate later = LocalDate.of(2023, 6, 30);
        facts.flow(fund, "distribution", "return_of_capital", later, 300);
        facts.flow(fund, "distribution", "carried_interest", later, 50);
        facts.charge(fund, "carried_interest_paid", later, 50);
        facts.charge(fund, "carried_interest_accrued", later, 999);
        facts.charge(fund, "carried_interest_accrued", MARK, 70);
        facts.flow(fund, "call", "investments", MARK.plusDays(1), 5_000);
        WORLD.reads.snapshot(fund, MARK, 1_000, 1_000, 10, null);

        JsonNode answer = read("");
        assertThat(answer.path("method").asString()).isEqualTo("granular");
        assertThat(numbers(answer.path("netWithFacility"))).isEqualTo("1300/1000");
        assertThat(numbers(answer.path("grossWithFacility"))).isEqualTo("1420/900");
        assertThat(answer.path("investments").isNull()).isTrue();
        assertThat(read("?asOf=2020-01-01").path("netWithFacility").path("irrReason").asString())
                .isEqualTo("NO_VALUATION");
        var wrong = GATEWAY.get(path("?method=net"), WORLD.staff("auditor"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("field").asString()).isEqualTo("method");
    }

    @Test
    void the_deals_themselves_are_measured_on_what_was_invested() {
        LocalDate bought = LocalDate.of(2022, 6, 30);
        facts.dealFlow(fund, "Acme", "made", bought, 1_000);
        facts.dealFlow(fund, "Acme", "income", bought.plusDays(365), 100);
        facts.dealFlow(fund, "Acme", "valued", bought.plusDays(730), 1_100);
        facts.holding(Deal.shared(fund, "Acme", bought.plusDays(730), 1_000, 1_100));

        JsonNode deals = read("").path("investments");
        assertThat(deals.path("grossMoic").asDouble()).isEqualTo(1.2);
        assertThat(deals.path("grossIrr").asDouble()).isCloseTo(0.1, within(CLOSE));
        assertThat(deals.path("deals").asInt()).isEqualTo(1);
    }

    @Test
    void books_that_begin_with_totals_have_no_measures() {
        UUID partner = WORLD.reads.partner(ReadModel.MANAGER, null, "Begun With Totals");
        UUID commitment = WORLD.reads.commitment(partner, fund, "USD");
        WORLD.reads.account(
                new ReadModel.Account(commitment, MARK, 1000, 600, 300, 450L, 10, null));
        WORLD.reads.snapshot(fund, MARK, 450, 600, 10, null);

        assertThat(read("").path("grossWithFacility").path("irrReason").asString())
                .isEqualTo("UNDATED_HISTORY");
    }

    private void sample() {
        facts.line(fund, "drawn", LocalDate.of(2022, 7, 15), 16_000);
        facts.charge(fund, "management_fee", LocalDate.of(2022, 9, 30), 300);
        facts.flow(fund, "call", "subscription_facility_interest", LocalDate.of(2022, 10, 1), 100);
        facts.line(fund, "drawn", LocalDate.of(2022, 10, 15), 10_500);
        facts.charge(fund, "subscription_facility_interest", LocalDate.of(2022, 12, 31), 100);
        facts.charge(fund, "management_fee", LocalDate.of(2022, 12, 31), 700);
        facts.flow(fund, "call", "investments", LocalDate.of(2023, 4, 1), 16_000);
        facts.line(fund, "repaid", LocalDate.of(2023, 4, 3), 16_000);
        facts.flow(fund, "call", "investments", LocalDate.of(2023, 5, 15), 3_500);
        facts.flow(fund, "distribution", "realized_gain", LocalDate.of(2023, 7, 1), 1_500);
        facts.flow(fund, "call", "investments", LocalDate.of(2023, 7, 31), 10_000);
        facts.flow(fund, "distribution", "realized_gain", LocalDate.of(2023, 8, 15), 2_000);
        facts.charge(fund, "management_fee", LocalDate.of(2023, 9, 30), 700);
        facts.flow(fund, "call", "investments", LocalDate.of(2023, 11, 15), 8_200);
        facts.charge(fund, "management_fee", LocalDate.of(2023, 12, 31), 700);
        facts.charge(fund, "subscription_facility_interest", LocalDate.of(2023, 12, 31), 100);
        facts.charge(fund, "management_fee", MARK, 700);
        facts.charge(fund, "partnership_expense", MARK, 200);
        facts.charge(fund, "subscription_facility_interest", MARK, 100);
        facts.charge(fund, "carried_interest_accrued", MARK, 500);
        WORLD.reads.snapshot(fund, MARK, 45_000, 37_800, 10, null);
    }

    private static void measure(
            JsonNode answer, String basis, double irr, double multiple, long above, long below) {
        JsonNode measure = answer.path(basis);
        assertThat(measure.path("irr").asDouble()).as(basis).isCloseTo(irr, within(CLOSE));
        assertThat(measure.path("multiple").asDouble()).as(basis).isCloseTo(multiple, within(1e-6));
        assertThat(numbers(measure)).as(basis).isEqualTo(above + "/" + below);
    }

    private static String numbers(JsonNode measure) {
        return measure.path("numeratorCents") + "/" + measure.path("denominatorCents");
    }

    private JsonNode read(String query) {
        var answer = GATEWAY.get(path(query), WORLD.staff("auditor"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private String path(String query) {
        return "/api/funds/" + fund + "/performance/ilpa" + query;
    }
}
