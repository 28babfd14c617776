package dev.drawdown.command.health;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Alive, ready, and the pool. Kafka away does not make this side unready: commands go on. */
@RestController
class HealthRoutes {

    private static final String LEDGER_ANSWERS =
            """
            SELECT count(*) FROM (SELECT 1 FROM ledger.event LIMIT 1) AS any_event
            """;

    private static final int WAITING_TOO_MANY = 5;
    private static final int UTILIZATION_TOO_HIGH = 90;

    private final JdbcClient jdbc;
    private final HikariDataSource pool;

    HealthRoutes(JdbcClient jdbc, HikariDataSource pool) {
        this.jdbc = jdbc;
        this.pool = pool;
    }

    record Health(String status, Map<String, String> checks) {}

    record Pool(int total, int idle, int waiting, int utilizationPct, String status) {}

    @GetMapping("/healthz")
    Health alive() {
        return new Health("alive", Map.of());
    }

    @GetMapping("/readyz")
    ResponseEntity<Health> ready() {
        try {
            jdbc.sql(LEDGER_ANSWERS).query(Long.class).single();
            return ResponseEntity.ok(new Health("ready", Map.of("ledger", "healthy")));
        } catch (DataAccessException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .body(new Health("not ready", Map.of("ledger", "unhealthy")));
        }
    }

    @GetMapping("/health/pool")
    ResponseEntity<Pool> pool() {
        HikariPoolMXBean bean = pool.getHikariPoolMXBean();
        int total = bean.getTotalConnections();
        int idle = bean.getIdleConnections();
        int waiting = bean.getThreadsAwaitingConnection();
        int used = total == 0 ? 0 : (total - idle) * 100 / total;
        boolean healthy = used < UTILIZATION_TOO_HIGH && waiting < WAITING_TOO_MANY;
        return ResponseEntity.status(healthy ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Pool(total, idle, waiting, used, healthy ? "healthy" : "degraded"));
    }
}
