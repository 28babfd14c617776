package dev.drawdown.gateway;

import static dev.drawdown.gateway.OpenApiDocument.check;
import static dev.drawdown.gateway.ReadModel.MANAGER;
import static dev.drawdown.gateway.Shared.WORLD;

import dev.drawdown.gateway.FundFacts.Deal;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class OpenApiFactsTest {

    @Test
    void every_answer_about_a_fund_as_a_whole_is_as_the_document_says() {
        SoftAssertions all = new SoftAssertions();
        UUID holder = WORLD.reads.partner(MANAGER, null, "Holder Of All");
        String partner = WORLD.partner(holder);
        String staff = WORLD.staff("auditor");
        FundFacts facts = new FundFacts(WORLD.reads.jdbc);
        UUID fund = WORLD.reads.fund(MANAGER, "Whole " + UUID.randomUUID(), "USD");
        WORLD.reads.commitment(holder, fund, "USD");
        facts.holding(Deal.shared(fund, "Acme", World.MARCH, 100, 90));
        facts.holding(Deal.shared(fund, "Bolt", World.MARCH, 100, 90));
        facts.dealFlow(fund, "Acme", "made", World.MARCH, 100);
        facts.nav(fund, World.MARCH, 100, 10, null);
        facts.nav(fund, World.JUNE, 110, 10, null);
        facts.refreshAnalytics();
        facts.flow(fund, "call", "investments", World.MARCH, 100);
        WORLD.reads.snapshot(fund, World.JUNE, 450, 600, 10, null);
        UUID index = facts.index(MANAGER, "Index " + fund);
        facts.level(index, World.MARCH, "100.5", 10, null);

        check(all, "/api/lp/holdings", "/api/lp/holdings?fundId=" + fund, partner);
        check(all, "/api/lp/holdings", "/api/lp/holdings?fundId=x", partner);
        check(all, "/api/lp/holdings", "/api/lp/holdings?limit=1", partner);
        check(all, "/api/lp/{lpId}/holdings", "/api/lp/" + WORLD.beta + "/holdings", staff);
        check(all, "/api/lp/{lpId}/holdings", "/api/lp/" + WORLD.beta + "/holdings", partner);
        String one = "/api/funds/" + fund;
        for (String part :
                List.of("/holdings", "/nav-history", "/analytics", "/performance/ilpa")) {
            check(all, "/api/funds/{fundId}" + part, one + part, staff);
            check(all, "/api/funds/{fundId}" + part, one + part + "?limit=1", staff);
            check(all, "/api/funds/{fundId}" + part, "/api/funds/" + index + part, staff);
        }
        String ilpa = "/performance/ilpa";
        check(all, "/api/funds/{fundId}" + ilpa, one + ilpa + "?method=gross_up", staff);
        check(all, "/api/funds/{fundId}" + ilpa, one + ilpa + "?asOf=1990-01-01", staff);
        check(all, "/api/indices", "/api/indices?limit=1", staff);
        String levels = "/levels";
        check(all, "/api/indices/{indexId}" + levels, "/api/indices/" + index + levels, staff);
        check(all, "/api/indices/{indexId}" + levels, "/api/indices/" + fund + levels, staff);
        all.assertAll();
    }
}
