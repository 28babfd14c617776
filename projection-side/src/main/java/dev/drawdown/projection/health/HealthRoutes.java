package dev.drawdown.projection.health;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthRoutes {

    private final Readiness readiness;

    HealthRoutes(Readiness readiness) {
        this.readiness = readiness;
    }

    /** Whether the process lives. */
    @GetMapping("/healthz")
    Map<String, String> alive() {
        return Map.of("status", "alive");
    }

    /** Whether it does its work. */
    @GetMapping("/readyz")
    ResponseEntity<Map<String, Object>> ready() {
        Map<String, String> missing = readiness.missing();
        return missing.isEmpty()
                ? ResponseEntity.ok(Map.of("status", "ready"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body(Map.of("status", "waiting", "missing", missing));
    }
}
