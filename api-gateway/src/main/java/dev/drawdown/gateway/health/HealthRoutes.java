package dev.drawdown.gateway.health;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Alive, ready, the pool, and the parts behind the partners' routes. */
@RestController
class HealthRoutes {

    private final ReadDatabase database;
    private final PartnerApiHealth partnerApi;
    private final HikariDataSource pool;

    HealthRoutes(ReadDatabase database, PartnerApiHealth partnerApi, DataSource pool) {
        this.database = database;
        this.partnerApi = partnerApi;
        this.pool = (HikariDataSource) pool;
    }

    @GetMapping("/healthz")
    Map<String, String> alive() {
        return Map.of("status", "alive");
    }

    /** Redis is never needed to answer, so it is not asked. */
    @GetMapping("/readyz")
    ResponseEntity<Map<String, String>> ready() {
        return database.isReady()
                ? ResponseEntity.ok(Map.of("status", "ready"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body(Map.of("status", "not ready", "database", "unhealthy"));
    }

    @GetMapping("/health/pool")
    ResponseEntity<Pool> pool() {
        Pool now = Pool.of(pool);
        return ResponseEntity.status(
                        now.status() == State.HEALTHY
                                ? HttpStatus.OK
                                : HttpStatus.SERVICE_UNAVAILABLE)
                .body(now);
    }

    @GetMapping("/api/lp/health")
    ResponseEntity<PartnerApiHealth.Health> partnerApi() {
        PartnerApiHealth.Health health = partnerApi.latest();
        return ResponseEntity.status(
                        health.canAnswer() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(health);
    }
}
