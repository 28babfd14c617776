package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.MANAGER;
import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.gateway.FundFacts.Deal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HoldingsTest {

    private static final LocalDate JUNE = World.JUNE;
    private static final LocalDate MARCH = World.MARCH;

    private final FundFacts facts = new FundFacts(WORLD.reads.jdbc);
    private final UUID fund = WORLD.reads.fund(MANAGER, "Fund " + UUID.randomUUID(), "USD");

    @Test
    void all_partners_amounts_add_up_to_the_companys_to_the_cent() {
        List<UUID> partners = partners(7);
        facts.holding(Deal.shared(fund, "Acme", MARCH, 1_000_003, 2_000_006));
        facts.holding(Deal.shared(fund, "Bolt", MARCH, 11, -5));

        for (String company : List.of("Acme", "Bolt")) {
            JsonNode whole = only(ofFund(), company);
            for (String amount : List.of("costCents", "valueCents", "incomeCents", "gainCents")) {
                long sum = 0;
                for (UUID partner : partners) {
                    sum += only(of(partner, ""), company).path(amount).asLong();
                }
                assertThat(sum).as(company + amount).isEqualTo(whole.path(amount).asLong());
            }
        }
        JsonNode share = only(of(partners.getFirst(), ""), "Acme");
        assertThat(share.path("costCents").asLong()).isBetween(142_857L, 142_858L);
        assertThat(share.path("share").toString()).isEqualTo("0.1428571429");
        assertThat(share.path("ownership").toString()).isEqualTo("0.0357142857");
        assertThat(share.path("takingPart").isNull()).isTrue();
        assertThat(only(ofFund(), "Acme").path("share").asInt()).isEqualTo(1);
        assertThat(only(ofFund(), "Acme").path("multiple").toString()).isEqualTo("2.000007");
    }

    @Test
    void a_deal_with_participation_is_divided_by_it_and_who_is_excused_does_not_see_it() {
        List<UUID> partners = partners(3);
        List<UUID> commitments =
                partners.stream()
                        .map(
                                partner ->
                                        WORLD.reads
                                                .jdbc
                                                .sql(
                                                        "SELECT id FROM read_model.lp_fund_commitments WHERE lp_id = ?")
                                                .param(partner)
                                                .query(UUID.class)
                                                .single())
                        .toList();
        UUID[] taking = {commitments.get(0), commitments.get(2)};
        facts.holding(Deal.shared(fund, "Acme", MARCH, 100, 90).among(taking, 1L, 3L));
        facts.holding(Deal.shared(fund, "Bolt", MARCH, 300, 300));

        assertThat(of(partners.get(1), "").path("items").findValuesAsString("company"))
                .containsExactly("Bolt");
        JsonNode small = only(of(partners.get(0), ""), "Acme");
        assertThat(small.path("costCents").asLong()).isEqualTo(25);
        assertThat(small.path("takingPart").asInt()).isEqualTo(2);
        assertThat(only(of(partners.get(2), ""), "Acme").path("valueCents").asLong()).isEqualTo(67);
        assertThat(only(of(partners.get(2), ""), "Bolt").path("costCents").asLong()).isEqualTo(100);
    }

    @Test
    void holdings_are_answered_on_both_time_axes() {
        UUID holder = WORLD.reads.partner(MANAGER, null, "Holder Over Time");
        UUID commitment = WORLD.reads.commitment(holder, fund, "USD");
        WORLD.reads.account(new ReadModel.Account(commitment, MARCH, 1000, 1, 0, null, 10, null));
        facts.holding(Deal.shared(fund, "Acme", MARCH, 100, 90).known(10, 20L));
        facts.holding(Deal.shared(fund, "Acme", MARCH, 100, 95).known(20, null));
        facts.holding(Deal.shared(fund, "Acme", JUNE, 100, 120).known(15, null));

        assertThat(value(holder, "")).isEqualTo(120);
        assertThat(value(holder, "&asOf=2026-05-01")).isEqualTo(95);
        assertThat(value(holder, "&asOf=2026-05-01&asKnownAt=2026-01-15T00:00:00Z")).isEqualTo(90);
        assertThat(of(holder, "&asOf=2026-01-01").path("items")).isEmpty();
        String before = "?asKnownAt=2026-01-03T00:00:00Z";
        assertThat(
                        GATEWAY.get(
                                        "/api/funds/" + fund + "/holdings" + before,
                                        WORLD.staff("auditor"))
                                .json()
                                .path("items"))
                .isEmpty();
    }

    @Test
    void pages_come_by_company_without_a_gap_and_each_says_the_same_of_a_company() {
        List<UUID> partners = partners(3);
        for (int i = 0; i < 7; i++) {
            facts.holding(Deal.shared(fund, "company " + i, MARCH, 100 + i, 200 + i));
        }
        List<String> all = new ArrayList<>();
        of(partners.getFirst(), "").path("items").forEach(item -> all.add(item.toString()));
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = of(partners.getFirst(), "&limit=2" + cursor);
            page.path("items").forEach(item -> paged.add(item.toString()));
            cursor = "&cursor=" + page.path("nextCursor").asString("");
            assertThat(page.path("hasMore").asBoolean()).isEqualTo(paged.size() < 7);
        } while (paged.size() < 7);
        assertThat(paged).isEqualTo(all);
    }

    private List<UUID> partners(int number) {
        return IntStream.range(0, number)
                .mapToObj(
                        i -> {
                            UUID partner = WORLD.reads.partner(MANAGER, null, "Partner " + i);
                            WORLD.reads.commitment(partner, fund, "USD");
                            return partner;
                        })
                .toList();
    }

    private long value(UUID partner, String query) {
        return only(of(partner, query), "Acme").path("valueCents").asLong();
    }

    private JsonNode of(UUID partner, String query) {
        var answer =
                GATEWAY.get(
                        "/api/lp/" + partner + "/holdings?fundId=" + fund + query,
                        WORLD.staff("auditor"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode ofFund() {
        return GATEWAY.get("/api/funds/" + fund + "/holdings", WORLD.staff("auditor")).json();
    }

    private static JsonNode only(JsonNode page, String company) {
        return page.path("items")
                .valueStream()
                .filter(item -> item.path("company").asString().equals(company))
                .findFirst()
                .orElseThrow();
    }
}
