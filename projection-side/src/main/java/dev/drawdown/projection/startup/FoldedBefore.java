package dev.drawdown.projection.startup;

import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.operator.OperatorCommand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What an earlier version has folded, and this one would leave out: that version did not keep
 * performance, and a stream that goes on does not come back to what it was. So before anything is
 * taken in, performance is made anew where it does not know of every event that was folded.
 */
@Component
final class FoldedBefore {

    private static final Logger LOG = LoggerFactory.getLogger(FoldedBefore.class);

    /** Every event of a fund leaves one entry. */
    private static final String UNKNOWN =
            """
            SELECT (SELECT coalesce(sum(sequence + 1), 0) FROM stream_progress WHERE stream LIKE 'fund-%')
                   <> (SELECT count(*) FROM recorded_entries)
            """;

    private static final List<String> ENVIRONMENT =
            List.of(
                    "DATABASE_URL",
                    "OWNER_DATABASE_URL",
                    "LEDGER_DATABASE_URL",
                    "DRAWDOWN_MASTER_KEY",
                    "KAFKA_BOOTSTRAP_SERVERS",
                    "REDIS_URL");

    private final ReadDatabase database;
    private final Environment environment;

    FoldedBefore(ReadDatabase database, Environment environment) {
        this.database = database;
        this.environment = environment;
    }

    /**
     * Does nothing where performance knows everything.
     *
     * @throws IllegalStateException if it cannot be made anew now, because somebody else does
     */
    void makeUpFor() {
        if (!isUnknown()) {
            return;
        }
        LOG.info("Performance does not know of everything that was folded: it is made anew");
        List<String> command = List.of("rebuild", "performance", "--anew", "--accept-differences");
        if (OperatorCommand.run(command, settings(), System.out) != 0 && isUnknown()) {
            throw new IllegalStateException("performance could not be made anew, see above");
        }
    }

    private boolean isUnknown() {
        return Boolean.TRUE.equals(database.jdbc().queryForObject(UNKNOWN, Boolean.class));
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("logging.level.root", "info"); // it is this process's own
        for (String name : ENVIRONMENT) {
            String value = environment.getProperty(name);
            if (value != null) {
                settings.put(name, value);
            }
        }
        return settings;
    }
}
