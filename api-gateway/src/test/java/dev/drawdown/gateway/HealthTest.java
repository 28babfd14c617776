package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class HealthTest {

    @Test
    void each_part_says_how_it_feels_and_the_worst_counts() {
        var health = GATEWAY.get("/api/lp/health", null).json();
        assertThat(health.at("/status").asString()).isEqualTo("degraded");
        assertThat(health.at("/checks/database/status").asString()).isEqualTo("healthy");
        assertThat(health.at("/checks/database/latencyMs").isNumber()).isTrue();
        assertThat(health.at("/checks/redis/status").asString()).isEqualTo("degraded");
        assertThat(health.at("/checks/reportStorage/status").asString()).isEqualTo("degraded");
        assertThat(health.at("/checks/reportStorage/message").asString())
                .isEqualTo("LP_REPORT_STORAGE_PATH is not set");
    }

    @Test
    void a_report_folder_that_can_be_written_is_healthy_and_one_that_is_not_there_is_not(
            @TempDir Path folder) {
        try (Gateway gateway = WORLD.gateway(Map.of("LP_REPORT_STORAGE_PATH", folder.toString()))) {
            assertThat(storage(gateway)).isEqualTo("healthy");
        }
        try (Gateway gateway =
                WORLD.gateway(Map.of("LP_REPORT_STORAGE_PATH", folder.resolve("no").toString()))) {
            assertThat(storage(gateway)).isEqualTo("unhealthy");
            assertThat(gateway.get("/api/lp/health", null).status()).isEqualTo(200);
        }
    }

    @Test
    void the_operator_sees_the_pool_and_the_metrics() {
        GATEWAY.get("/api/lp/summary", WORLD.partner(WORLD.alpha));
        var pool = GATEWAY.get("/health/pool", WORLD.staff("operator")).json();
        assertThat(pool.path("max").asInt()).isEqualTo(20);
        assertThat(pool.path("status").asString()).isEqualTo("healthy");
        var metrics = GATEWAY.get("/metrics", WORLD.staff("operator"));
        assertThat(metrics.header("Content-Type")).startsWith("text/plain");
        assertThat(metrics.body())
                .contains("lp_api_request_duration_seconds_bucket{")
                .contains("route=\"/api/lp/summary\"")
                .contains("lp_api_requests_total{")
                .contains("lp_cache_hits_total{")
                .contains("lp_cache_misses_total")
                .contains("lp_health{component=\"database\"} 1.0")
                .contains("hikaricp_connections")
                .doesNotContain(WORLD.alpha.toString());
    }

    @Test
    void connections_are_bounded_in_time_and_read_only() {
        var jdbc = GATEWAY.context.getBean(JdbcClient.class);
        for (Map.Entry<String, String> setting :
                Map.of(
                                "statement_timeout", "5s",
                                "lock_timeout", "3s",
                                "idle_in_transaction_session_timeout", "10s",
                                "default_transaction_read_only", "on",
                                "application_name", "drawdown-api-gateway")
                        .entrySet()) {
            assertThat(jdbc.sql("SHOW " + setting.getKey()).query(String.class).single())
                    .as(setting.getKey())
                    .isEqualTo(setting.getValue());
        }
    }

    private static String storage(Gateway gateway) {
        return gateway.get("/api/lp/health", null)
                .json()
                .at("/checks/reportStorage/status")
                .asString();
    }
}
