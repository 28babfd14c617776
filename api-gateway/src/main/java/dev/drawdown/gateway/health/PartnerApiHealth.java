package dev.drawdown.gateway.health;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.drawdown.gateway.cache.AnswerCache;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** How the parts behind the partners' routes feel; looked at once in a while, whoever asks. */
@Component
class PartnerApiHealth {

    private static final Duration KEPT = Duration.ofMillis(1_500);
    private static final double REDIS_LIMIT_MS = 100;
    private static final String DATABASE = "database";
    private static final String REDIS = "redis";
    private static final String REPORT_STORAGE = "reportStorage";

    private final ReadDatabase database;
    private final AnswerCache cache;
    private final ReportStorage storage;
    private final LoadingCache<String, Health> latest =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build(any -> look());

    PartnerApiHealth(
            ReadDatabase database, AnswerCache cache, ReportStorage storage, MeterRegistry meters) {
        this.database = database;
        this.cache = cache;
        this.storage = storage;
        for (String part : List.of(DATABASE, REDIS, REPORT_STORAGE)) {
            meters.gauge(
                    "lp_health",
                    Tags.of("component", part),
                    this,
                    health -> health.state(part).gauge());
        }
    }

    Health latest() {
        return latest.get("now");
    }

    private State state(String part) {
        Check check = latest().checks().get(part);
        return check == null ? State.UNHEALTHY : check.status();
    }

    private Health look() {
        Map<String, Check> checks = new TreeMap<>();
        checks.put(DATABASE, database.check());
        checks.put(REDIS, redis());
        checks.put(REPORT_STORAGE, storage.check());
        State worst =
                checks.values().stream().map(Check::status).reduce(State.HEALTHY, State::worse);
        return new Health(worst, checks, Instant.now());
    }

    private Check redis() {
        if (!cache.isShared()) {
            return Check.degraded("REDIS_URL names none; answers are kept in memory");
        }
        return cache.ping()
                .map(nanos -> Check.timed(nanos, REDIS_LIMIT_MS))
                .orElseGet(() -> Check.unhealthy("does not answer; answers are kept in memory"));
    }

    /**
     * How everything feels.
     *
     * @param status the worst of the checks
     */
    record Health(State status, Map<String, Check> checks, Instant timestamp) {

        /** Figures can be read as long as the database answers; the rest only makes them slower. */
        boolean canAnswer() {
            Check database = checks.get(DATABASE);
            return database != null && database.status() != State.UNHEALTHY;
        }
    }
}
