package dev.drawdown.command.fund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.command.CommandSideNode.Answer;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Calls, payments, distributions, approvals and reversals as their users send them. */
class CallsByHttpTest {

    private static TestIdentity identity;
    private static CommandSideNode node;

    private String books;
    private String fundId;
    private String commitmentId;

    @BeforeAll
    static void start() {
        identity = TestIdentity.start();
        node =
                CommandSideNode.start(
                        TestServers.postgres().freshDatabase(), identity, TestServers.freshTopic());
    }

    @AfterAll
    static void stop() {
        node.close();
        identity.close();
    }

    @BeforeEach
    void a_fund_with_one_partner() {
        String name = UUID.randomUUID().toString();
        fundId =
                post(
                                "/api/funds",
                                "{\"name\": \"%s\", \"currency\": \"USD\", \"vintageYear\": 2020}"
                                        .formatted(name))
                        .text("fundId");
        books = "/api/funds/" + fundId;
        String partnerId =
                post(
                                "/api/limited-partners",
                                "{\"entityType\": \"institutional\", \"legalName\": \"%s\"}"
                                        .formatted(name))
                        .text("partnerId");
        commitmentId =
                post(
                                books + "/commitments",
                                """
                                {"partnerId": "%s", "amountCents": 10000, "effectiveDate": "2024-01-01"}
                                """
                                        .formatted(partnerId))
                        .text("commitmentId");
    }

    @Test
    void a_call_is_previewed_issued_paid_and_its_payment_reversed() {
        Answer preview = post(books + "/capital-calls/preview", call(6000));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body().path("call").path("lines").size()).isEqualTo(1);

        Answer call = post(books + "/capital-calls", call(6000));
        assertThat(call.status()).isEqualTo(201);
        assertThat(call.text("status")).isEqualTo("issued");
        assertThat(call.number("number")).isEqualTo(1);

        String payments = books + "/capital-calls/" + call.text("callId") + "/payments";
        assertThat(post(payments, payment(6001)).text("code")).isEqualTo("PAYMENT_EXCEEDS_BALANCE");
        assertThat(post(payments, payment(6000)).status()).isEqualTo(201);
        Answer again = post(payments, payment(1));
        assertThat(again.text("code")).isEqualTo("CALL_ALREADY_PAID");
        assertThat(again.text("field")).isEqualTo("payments[0].commitmentId");
        assertThat(post(books + "/capital-calls", call(4001)).text("code"))
                .isEqualTo("CALL_EXCEEDS_UNFUNDED");

        assertThat(reverse("CapitalCallIssued.v1").text("code")).isEqualTo("ENTRY_HAS_DEPENDENTS");
        assertThat(reverse("CallPaymentsReceived.v1").status()).isEqualTo(201);
        assertThat(reverse("CallPaymentsReceived.v1").text("code"))
                .isEqualTo("ENTRY_ALREADY_REVERSED");
        assertThat(reverse("CapitalCallIssued.v1").status()).isEqualTo(201);
        assertThat(post(books + "/capital-calls", call(10000)).number("number")).isEqualTo(2);
    }

    @Test
    void a_call_that_was_seen_in_another_shape_is_not_issued() {
        String seen = post(books + "/capital-calls/preview", call(6000)).text("previewHash");
        String other = call(5000).replaceFirst("\\{", "{\"previewHash\": \"" + seen + "\", ");
        assertThat(post(books + "/capital-calls", other).text("code"))
                .isEqualTo("PREVIEW_OUTDATED");
    }

    @Test
    void above_the_threshold_somebody_else_must_approve() {
        post(
                books + "/terms",
                "{\"from\": \"2024-01-01\", \"cureDays\": 10, \"approvalThresholdCents\": 5000}");
        Answer proposed = post(books + "/capital-calls", call(6000));
        assertThat(proposed.status()).isEqualTo(202);
        assertThat(proposed.text("status")).isEqualTo("proposed");

        String approve = "/api/approvals/" + proposed.text("proposalId") + "/approve";
        String body =
                "{\"fundId\": \"%s\", \"previewHash\": \"%s\"}"
                        .formatted(fundId, proposed.text("previewHash"));
        String sameUser =
                identity.token(
                        "administrator-user",
                        Map.of(
                                "roles",
                                List.of("approver"),
                                "manager_ids",
                                List.of(CommandSideNode.MANAGER.toString())));
        assertThat(as(sameUser, approve, body).text("code")).isEqualTo("APPROVER_IS_PROPOSER");
        String approver = identity.token("approver", CommandSideNode.MANAGER);
        assertThat(as(approver, approve, body).text("status")).isEqualTo("approved");
        assertThat(as(approver, approve, body).text("code")).isEqualTo("PROPOSAL_ALREADY_DECIDED");

        JsonNode envelope = envelope("CapitalCallIssued.v1");
        assertThat(envelope.path("proposer").asString()).isEqualTo("administrator-user");
        assertThat(envelope.path("approver").asString()).isEqualTo("approver-user");
        assertThat(envelope.path("previewHash").asString()).isEqualTo(proposed.text("previewHash"));
    }

    @Test
    void a_distribution_is_declared_paid_and_can_be_called_again_where_recallable() {
        post(books + "/capital-calls", call(10000));
        Answer declared =
                post(
                        books + "/distributions",
                        """
                        {"noticeDate": "2025-01-01", "paymentDate": "2025-02-01",
                         "parts": [{"type": "return_of_capital", "amountCents": 3000, "recallable": true}],
                         "withheld": [{"commitmentId": "%s", "jurisdiction": "US", "amountCents": 100}]}
                        """
                                .formatted(commitmentId));
        assertThat(declared.status()).isEqualTo(201);
        String path = books + "/distributions/" + declared.text("distributionId") + "/payments";
        assertThat(post(path, "{\"paidOn\": \"2025-02-01\"}").number("lines")).isEqualTo(1);
        assertThat(post(path, "{\"paidOn\": \"2025-02-01\"}").text("code"))
                .isEqualTo("DISTRIBUTION_ALREADY_PAID");
        assertThat(post(books + "/capital-calls", call(3000)).status()).isEqualTo(201);
    }

    @Test
    void what_is_not_called_again_in_time_expires_once_and_says_so() {
        post(books + "/capital-calls", call(10000));
        Answer declared =
                post(
                        books + "/distributions",
                        """
                        {"noticeDate": "2025-01-01", "paymentDate": "2025-02-01",
                         "parts": [{"type": "return_of_capital", "amountCents": 3000, "recallable": true,
                                    "recallExpires": "2025-03-31"}]}
                        """);
        String path = books + "/distributions/" + declared.text("distributionId") + "/payments";
        assertThat(post(path, "{\"paidOn\": \"2025-02-01\"}").status()).isEqualTo(201);

        String expiries = books + "/recall-expiries";
        assertThat(post(expiries, "{\"asOf\": \"2025-03-31\"}").status()).isEqualTo(200);
        Answer expired = post(expiries, "{\"asOf\": \"2025-04-01\"}");
        assertThat(expired.status()).isEqualTo(201);
        assertThat(expired.number("expired")).isEqualTo(1);
        assertThat(post(expiries, "{\"asOf\": \"2025-04-01\"}").status()).isEqualTo(200);
        assertThat(post(expiries, "{\"asOf\": \"2999-01-01\"}").text("code"))
                .isEqualTo("VALIDATION_ERROR");
        assertThat(post(books + "/capital-calls", call(1)).text("code"))
                .isEqualTo("CALL_EXCEEDS_UNFUNDED");

        assertThat(reverse("DistributionPaid.v1").text("code")).isEqualTo("ENTRY_HAS_DEPENDENTS");
        assertThat(reverse("RecallRightsExpired.v1").status()).isEqualTo(201);
        assertThat(reverse("DistributionPaid.v1").status()).isEqualTo(201);
    }

    @Test
    void a_right_to_call_again_does_not_end_before_it_begins() {
        Answer declared =
                post(
                        books + "/distributions",
                        """
                        {"noticeDate": "2025-01-01", "paymentDate": "2025-02-01",
                         "parts": [{"type": "return_of_capital", "amountCents": 3000, "recallable": true,
                                    "recallExpires": "2025-01-31"}]}
                        """);
        assertThat(declared.text("code")).isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void the_envelope_of_a_reversal_and_of_a_rejection_says_why() {
        post(books + "/capital-calls", call(6000));
        assertThat(reverse("CapitalCallIssued.v1").status()).isEqualTo(201);
        assertThat(envelope("EntryReversed.v1").path("reasonCode").asString())
                .isEqualTo("wrong_amount");
        assertThat(envelope("CapitalCallIssued.v1").has("reasonCode")).isFalse();

        post(
                books + "/terms",
                "{\"from\": \"2024-01-01\", \"cureDays\": 10, \"approvalThresholdCents\": 5000}");
        Answer proposed = post(books + "/capital-calls", call(6000));
        post(
                "/api/approvals/" + proposed.text("proposalId") + "/reject",
                "{\"fundId\": \"%s\", \"reason\": \"withdrawn\"}".formatted(fundId));
        assertThat(envelope("Rejected.v1").path("reasonCode").asString()).isEqualTo("withdrawn");
    }

    private JsonNode envelope(String name) {
        return node.get(
                        "/api/audit/events?name=" + name + "&fundId=" + fundId,
                        identity.token("auditor", CommandSideNode.MANAGER))
                .body()
                .at("/items/0/metadata");
    }

    @Test
    void a_value_without_lines_is_divided_by_capital_account() {
        Answer call = post(books + "/capital-calls", call(6000));
        post(books + "/capital-calls/" + call.text("callId") + "/payments", payment(6000));
        Answer mark =
                post(
                        books + "/valuations",
                        "{\"asOf\": \"2025-06-30\", \"status\": \"final\", \"netCents\": 7000}");
        assertThat(mark.status()).isEqualTo(201);
    }

    @Test
    void a_value_cannot_be_divided_while_nobody_has_paid_in() {
        Answer mark =
                post(
                        books + "/valuations",
                        "{\"asOf\": \"2025-06-30\", \"status\": \"final\", \"netCents\": 7000}");
        assertThat(mark.text("code")).isEqualTo("NOTHING_TO_ALLOCATE");
    }

    private Answer reverse(String name) {
        String auditor = identity.token("auditor", CommandSideNode.MANAGER);
        String eventId =
                node.get("/api/audit/events?fundId=" + fundId + "&name=" + name, auditor)
                        .body()
                        .path("items")
                        .path(0)
                        .path("eventId")
                        .asString();
        return post(
                books + "/reversals",
                "{\"eventId\": \"%s\", \"reason\": \"wrong_amount\"}".formatted(eventId));
    }

    private static String call(long amount) {
        return """
        {"noticeDate": "2025-01-01", "dueDate": "2025-02-01",
         "parts": [{"type": "investments", "amountCents": %d}]}
        """
                .formatted(amount);
    }

    private String payment(long amount) {
        return """
        {"payments": [{"commitmentId": "%s", "amountCents": %d, "valueDate": "2025-02-01"}]}
        """
                .formatted(commitmentId, amount);
    }

    private static Answer post(String path, String body) {
        return node.post(path, UUID.randomUUID().toString(), body);
    }

    private static Answer as(String token, String path, String body) {
        return node.send(
                HttpRequest.newBuilder(URI.create(node.address() + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body)));
    }
}
