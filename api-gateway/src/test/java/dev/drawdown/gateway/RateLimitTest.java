package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    @Test
    void a_partners_login_is_limited_and_nobody_else_is() {
        try (Gateway gateway =
                WORLD.gateway(
                        Map.of("LP_RATE_LIMIT_MAX", "3", "LP_RATE_LIMIT_WINDOW_MS", "60000"))) {
            String login = WORLD.partner(WORLD.alpha);
            for (int left = 2; left >= 0; left--) {
                var answer = gateway.get("/api/lp/profile", login);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.header("RateLimit-Limit")).isEqualTo("3");
                assertThat(answer.header("RateLimit-Remaining")).isEqualTo("" + left);
            }
            var refused = gateway.get("/api/lp/summary", login);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.code()).isEqualTo("TOO_MANY_REQUESTS");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
            assertThat(Integer.parseInt(refused.header("RateLimit-Reset"))).isBetween(1, 60);

            String another =
                    WORLD.identity.token(
                            "another",
                            Map.of(
                                    "roles", List.of("lp"),
                                    "lp_ids", List.of(WORLD.beta.toString())));
            assertThat(gateway.get("/api/lp/profile", another).status()).isEqualTo(200);
            for (int i = 0; i < 10; i++) {
                assertThat(
                                gateway.get(
                                                "/api/lp/" + WORLD.alpha + "/profile",
                                                WORLD.staff("auditor"))
                                        .status())
                        .isEqualTo(200);
                assertThat(gateway.get("/api/lp/health", login).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void after_the_window_the_full_number_is_there_again() {
        try (Gateway gateway =
                WORLD.gateway(Map.of("LP_RATE_LIMIT_MAX", "1", "LP_RATE_LIMIT_WINDOW_MS", "300"))) {
            String login = WORLD.partner(WORLD.alpha);
            gateway.get("/api/lp/profile", login);
            Eventually.get(() -> gateway.get("/api/lp/profile", login).status()).isEqualTo(429);
            Eventually.get(() -> gateway.get("/api/lp/profile", login).status()).isEqualTo(200);
        }
    }
}
