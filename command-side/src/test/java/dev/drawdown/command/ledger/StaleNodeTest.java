package dev.drawdown.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.command.CommandSideNode.Answer;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one node decides on its copy counts only if no other node has moved the books on. */
class StaleNodeTest {

    private static TestIdentity identity;
    private static CommandSideNode here;
    private static CommandSideNode there;

    private String books;
    private String commitmentId;

    @BeforeAll
    static void start() {
        identity = TestIdentity.start();
        TestDatabase database = TestServers.postgres().freshDatabase();
        String topic = TestServers.freshTopic();
        here = CommandSideNode.start(database, identity, topic);
        there = CommandSideNode.start(database, identity, topic);
    }

    @AfterAll
    static void stop() {
        here.close();
        there.close();
        identity.close();
    }

    @BeforeEach
    void both_nodes_hold_a_copy_of_a_fund_with_100_to_call() {
        String name = UUID.randomUUID().toString();
        books =
                "/api/funds/"
                        + post(
                                        here,
                                        "/api/funds",
                                        "{\"name\": \"%s\", \"currency\": \"USD\", \"vintageYear\": 2020}"
                                                .formatted(name))
                                .text("fundId");
        String partner =
                post(
                                here,
                                "/api/limited-partners",
                                "{\"entityType\": \"institutional\", \"legalName\": \"%s\"}"
                                        .formatted(name))
                        .text("partnerId");
        commitmentId =
                post(
                                here,
                                books + "/commitments",
                                """
                                {"partnerId": "%s", "amountCents": 100, "effectiveDate": "2024-01-01"}
                                """
                                        .formatted(partner))
                        .text("commitmentId");
        assertThat(preview(here, 100).status()).isEqualTo(200);
        assertThat(preview(there, 100).status()).isEqualTo(200);
    }

    @Test
    void a_preview_shows_what_the_other_node_has_called() {
        assertThat(call(here, 60).status()).isEqualTo(201);
        assertThat(preview(there, 60).text("code")).isEqualTo("CALL_EXCEEDS_UNFUNDED");
        assertThat(preview(there, 40).status()).isEqualTo(200);
    }

    @Test
    void a_command_is_decided_on_what_the_other_node_has_called() {
        assertThat(call(here, 60).status()).isEqualTo(201);
        assertThat(call(there, 60).text("code")).isEqualTo("CALL_EXCEEDS_UNFUNDED");
        assertThat(call(there, 40).status()).isEqualTo(201);
    }

    @Test
    void what_the_ledger_allows_is_not_refused_by_a_node_that_does_not_know_it_yet() {
        assertThat(call(there, 101).text("code")).isEqualTo("CALL_EXCEEDS_UNFUNDED");
        assertThat(increase(here, 50).status()).isEqualTo(201);
        assertThat(call(there, 101).status()).isEqualTo(201);
    }

    @Test
    void nothing_to_do_is_said_of_the_ledger_and_not_of_a_copy() {
        String declared =
                post(
                                here,
                                books + "/distributions",
                                """
                                {"noticeDate": "2025-01-01", "paymentDate": "2025-02-01",
                                 "parts": [{"type": "return_of_capital", "amountCents": 30, "recallable": true,
                                            "recallExpires": "2025-03-31"}]}
                                """)
                        .text("distributionId");
        assertThat(preview(there, 1).status()).isEqualTo(200);
        String path = books + "/distributions/" + declared + "/payments";
        assertThat(post(here, path, "{\"paidOn\": \"2025-02-01\"}").status()).isEqualTo(201);
        assertThat(post(there, books + "/recall-expiries", "{\"asOf\": \"2025-04-01\"}").status())
                .isEqualTo(201);
    }

    @Test
    void a_precondition_is_held_against_the_ledger() {
        long sequence = increase(here, 50).number("sequence");
        HttpRequest.Builder conditional =
                HttpRequest.newBuilder(URI.create(there.address() + books + "/capital-calls"))
                        .header(
                                "Authorization",
                                "Bearer "
                                        + identity.token("administrator", CommandSideNode.MANAGER))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "\"" + sequence + "\"")
                        .POST(BodyPublishers.ofString(body(120)));
        assertThat(there.send(conditional).status()).isEqualTo(201);
    }

    @Test
    void a_repeated_command_is_answered_by_the_other_node_though_it_would_refuse_it_now() {
        String key = UUID.randomUUID().toString();
        Answer first = here.post(books + "/capital-calls", key, body(100));
        assertThat(first.status()).isEqualTo(201);
        assertThat(there.post(books + "/capital-calls", key, body(100)).body())
                .isEqualTo(first.body());
    }

    @Test
    void refusals_leave_a_copy_that_is_as_good_as_before() {
        for (int i = 0; i < 3; i++) {
            assertThat(call(here, 101).text("code")).isEqualTo("CALL_EXCEEDS_UNFUNDED");
        }
        assertThat(call(here, 100).status()).isEqualTo(201);
        assertThat(call(here, 1).text("code")).isEqualTo("CALL_EXCEEDS_UNFUNDED");
    }

    /** A new partner is taken for new without a look; so what the ledger has must come out. */
    @Test
    void a_partner_whom_the_other_node_has_onboarded_is_not_onboarded_again() {
        String key = UUID.randomUUID().toString();
        String partner =
                "{\"entityType\": \"institutional\", \"legalName\": \"%s\"}".formatted(key);
        Answer first = here.post("/api/limited-partners", key, partner);
        assertThat(first.status()).isEqualTo(201);

        assertThat(there.post("/api/limited-partners", key, partner).body())
                .isEqualTo(first.body());
        Answer another = post(there, "/api/limited-partners", partner);
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.text("code")).isEqualTo("PARTNER_ALREADY_ONBOARDED");
        assertThat(post(there, "/api/limited-partners", partner).body().path("code"))
                .isEqualTo(another.body().path("code"));
    }

    private Answer increase(CommandSideNode node, long delta) {
        return post(
                node,
                books + "/commitments/" + commitmentId + "/changes",
                "{\"kind\": \"increase\", \"deltaCents\": %d, \"effectiveDate\": \"2024-02-01\"}"
                        .formatted(delta));
    }

    private Answer preview(CommandSideNode node, long amount) {
        return post(node, books + "/capital-calls/preview", body(amount));
    }

    private Answer call(CommandSideNode node, long amount) {
        return post(node, books + "/capital-calls", body(amount));
    }

    private static String body(long amount) {
        return """
        {"noticeDate": "2025-01-01", "dueDate": "2025-02-01",
         "parts": [{"type": "investments", "amountCents": %d}]}
        """
                .formatted(amount);
    }

    private static Answer post(CommandSideNode node, String path, String body) {
        return node.post(path, UUID.randomUUID().toString(), body);
    }
}
