package dev.drawdown.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route and every role: who gets in, and that nobody else does. */
class AccessRulesTest {

    private static final List<String> ROLES =
            List.of("administrator", "approver", "lp", "auditor", "operator", "nobody");
    private static final String ANY = UUID.randomUUID().toString();

    private static TestIdentity identity;
    private static CommandSideNode node;

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

    static Stream<Arguments> routes() {
        return Stream.of(
                Arguments.of("POST", "/api/funds", Set.of("administrator")),
                Arguments.of("POST", "/api/limited-partners", Set.of("administrator")),
                Arguments.of("POST", "/api/funds/" + ANY + "/commitments", Set.of("administrator")),
                Arguments.of(
                        "POST", "/api/funds/" + ANY + "/opening-balances", Set.of("administrator")),
                Arguments.of("POST", "/api/funds/" + ANY + "/valuations", Set.of("administrator")),
                Arguments.of(
                        "POST",
                        "/api/limited-partners/" + ANY + "/status",
                        Set.of("administrator")),
                Arguments.of(
                        "POST",
                        "/api/limited-partners/" + ANY + "/contacts",
                        Set.of("administrator")),
                Arguments.of(
                        "POST",
                        "/api/limited-partners/" + ANY + "/preferences",
                        Set.of("administrator")),
                Arguments.of("POST", "/api/funds/" + ANY + "/terms", Set.of("administrator")),
                Arguments.of(
                        "POST",
                        "/api/funds/" + ANY + "/commitments/" + ANY + "/changes",
                        Set.of("administrator")),
                Arguments.of(
                        "POST", "/api/funds/" + ANY + "/capital-calls", Set.of("administrator")),
                Arguments.of(
                        "POST",
                        "/api/funds/" + ANY + "/capital-calls/preview",
                        Set.of("administrator")),
                Arguments.of(
                        "POST",
                        "/api/funds/" + ANY + "/capital-calls/" + ANY + "/payments",
                        Set.of("administrator")),
                Arguments.of(
                        "POST",
                        "/api/funds/" + ANY + "/capital-calls/" + ANY + "/defaults",
                        Set.of("administrator")),
                Arguments.of("POST", "/api/funds/" + ANY + "/payments", Set.of("administrator")),
                Arguments.of(
                        "POST", "/api/funds/" + ANY + "/distributions", Set.of("administrator")),
                Arguments.of(
                        "POST",
                        "/api/funds/" + ANY + "/distributions/preview",
                        Set.of("administrator")),
                Arguments.of(
                        "POST",
                        "/api/funds/" + ANY + "/distributions/" + ANY + "/payments",
                        Set.of("administrator")),
                Arguments.of("POST", "/api/funds/" + ANY + "/reversals", Set.of("administrator")),
                Arguments.of(
                        "POST", "/api/funds/" + ANY + "/recall-expiries", Set.of("administrator")),
                Arguments.of("POST", "/api/funds/" + ANY + "/holdings", Set.of("administrator")),
                Arguments.of(
                        "POST",
                        "/api/funds/" + ANY + "/subscription-line",
                        Set.of("administrator")),
                Arguments.of("POST", "/api/funds/" + ANY + "/daily-navs", Set.of("administrator")),
                Arguments.of("POST", "/api/funds/" + ANY + "/charges", Set.of("administrator")),
                Arguments.of("POST", "/api/indices", Set.of("administrator")),
                Arguments.of("POST", "/api/approvals/" + ANY + "/approve", Set.of("approver")),
                Arguments.of(
                        "POST",
                        "/api/approvals/" + ANY + "/reject",
                        Set.of("approver", "administrator")),
                Arguments.of("POST", "/api/imports/positions", Set.of("administrator")),
                Arguments.of("GET", "/api/imports/" + ANY, Set.of("administrator")),
                Arguments.of("GET", "/api/imports/mappings", Set.of("administrator")),
                Arguments.of("POST", "/api/imports/" + ANY + "/commit", Set.of("administrator")),
                Arguments.of("GET", "/api/audit/events", Set.of("auditor")),
                Arguments.of("GET", "/metrics", Set.of("operator")),
                Arguments.of("GET", "/health/pool", Set.of("operator")),
                Arguments.of("GET", "/api/anything-else", Set.of()),
                Arguments.of("DELETE", "/api/funds", Set.of()),
                Arguments.of("GET", "/actuator/env", Set.of()));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void only_the_roles_named_get_in(String method, String path, Set<String> allowed) {
        assertThat(status(method, path, null)).as("without a token").isEqualTo(401);
        for (String role : ROLES) {
            int status = status(method, path, identity.token(role, CommandSideNode.MANAGER));
            if (allowed.contains(role)) {
                assertThat(status).as(role).isNotIn(401, 403, 500);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
    }

    @Test
    void health_is_open_to_all() {
        assertThat(status("GET", "/healthz", null)).isEqualTo(200);
        assertThat(status("GET", "/readyz", null)).isEqualTo(200);
    }

    @Test
    void a_token_of_another_issuer_is_no_token() {
        try (TestIdentity stranger = TestIdentity.start()) {
            String token = stranger.token("administrator", CommandSideNode.MANAGER);
            assertThat(status("POST", "/api/funds", token)).isEqualTo(401);
        }
    }

    @Test
    void an_administrator_of_another_manager_does_not_find_the_fund() {
        var fund =
                node.post(
                        "/api/funds",
                        ANY,
                        "{\"name\": \"Mine\", \"currency\": \"USD\", \"vintageYear\": 2020}");
        String path = "/api/funds/" + fund.text("fundId") + "/commitments";
        String body =
                "{\"partnerId\": \"%s\", \"amountCents\": 1, \"effectiveDate\": \"2024-01-01\"}"
                        .formatted(ANY);
        var stranger = identity.token("administrator", UUID.randomUUID());
        var answer =
                node.send(
                        HttpRequest.newBuilder(URI.create(node.address() + path))
                                .header("Authorization", "Bearer " + stranger)
                                .header("Idempotency-Key", ANY)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("code")).isEqualTo("FUND_NOT_FOUND");
    }

    private static int status(String method, String path, String token) {
        var request =
                HttpRequest.newBuilder(URI.create(node.address() + path))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                method.equals("POST")
                                        ? BodyPublishers.ofString("{}")
                                        : BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return node.sendRaw(request).statusCode();
    }
}
