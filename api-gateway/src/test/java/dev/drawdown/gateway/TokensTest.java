package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final Map<String, Object> CLAIMS =
            Map.of(
                    "roles", List.of("administrator"),
                    "manager_ids", List.of(ReadModel.MANAGER.toString()));

    @Test
    void an_expired_a_forged_a_foreign_and_a_garbled_token_are_all_refused() {
        for (String token :
                List.of(
                        WORLD.identity.expiredToken("x", CLAIMS),
                        WORLD.identity.forgedToken("x", CLAIMS),
                        WORLD.identity.tokenOfAnotherIssuer("x", CLAIMS),
                        WORLD.identity.token("", CLAIMS),
                        "a.b.c",
                        "nonsense")) {
            var answer = GATEWAY.get("/api/funds", token);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("UNAUTHORIZED");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void a_token_in_the_query_is_no_token() {
        var answer = GATEWAY.get("/api/funds?access_token=" + WORLD.staff("auditor"), null);
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void the_gateway_starts_while_the_identity_server_is_away_and_says_so_until_it_comes() {
        try (IdentityServer identity = new IdentityServer();
                Gateway gateway = WORLD.gateway(Map.of("OIDC_ISSUER_URI", identity.issuer()))) {
            assertThat(gateway.get("/readyz", null).status()).isEqualTo(200);
            assertThat(gateway.get("/api/funds", null).status()).isEqualTo(401);
            var away = gateway.get("/api/funds", identity.token("x", CLAIMS));
            assertThat(away.status()).as(away.toString()).isEqualTo(503);
            assertThat(away.code()).isEqualTo("SERVICE_UNAVAILABLE");
            assertThat(away.header("Retry-After")).isEqualTo("1");
            assertThat(away.header("Content-Type")).isEqualTo("application/problem+json");

            identity.start();
            Eventually.get(() -> gateway.get("/api/funds", identity.token("x", CLAIMS)).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_short_outage_of_the_identity_server_locks_nobody_out() {
        try (IdentityServer identity = IdentityServer.started();
                Gateway gateway =
                        WORLD.gateway(
                                Map.of(
                                        "OIDC_ISSUER_URI",
                                        identity.issuer(),
                                        "drawdown.access.keys-fresh",
                                        "3s",
                                        "drawdown.access.keys-interval",
                                        "1s"))) {
            String token = identity.token("x", CLAIMS);
            assertThat(gateway.get("/api/funds", token).status()).isEqualTo(200);
            int asked = identity.keyRequests.get();
            assertThat(gateway.get("/api/funds", token).status()).isEqualTo(200);
            assertThat(identity.keyRequests).hasValue(asked);
            identity.stop();
            Awaitility.await()
                    .during(Duration.ofSeconds(5))
                    .atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> gateway.get("/api/funds", token).status() == 200);
            identity.start();
        }
    }
}
