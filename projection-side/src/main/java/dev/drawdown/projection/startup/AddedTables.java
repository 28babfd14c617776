package dev.drawdown.projection.startup;

import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.DatabaseSettings;
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
 * Tables that a migration added when events that belong in them had been folded already: a stream
 * that goes on does not come back to those. The migration says so in the table's comment; the
 * projection is made anew before anything is taken in, and the new table has no such comment.
 */
@Component
final class AddedTables {

    private static final Logger LOG = LoggerFactory.getLogger(AddedTables.class);

    private static final String INCOMPLETE =
            """
            SELECT relname FROM pg_class
            WHERE relnamespace = to_regnamespace(?) AND obj_description(oid, 'pg_class') = 'to be made anew'
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
    private final DatabaseSettings settings;
    private final List<Projector> projectors;
    private final Environment environment;

    AddedTables(
            ReadDatabase database,
            DatabaseSettings settings,
            List<Projector> projectors,
            Environment environment) {
        this.database = database;
        this.settings = settings;
        this.projectors = projectors;
        this.environment = environment;
    }

    /**
     * Does nothing where every table is complete.
     *
     * @throws IllegalStateException if one cannot be made anew now, because somebody else does
     */
    void complete() {
        for (String projection : incomplete()) {
            LOG.info("{} does not have everything that was folded: it is made anew", projection);
            List<String> command = List.of("rebuild", projection, "--anew", "--accept-differences");
            if (OperatorCommand.run(command, sameEnvironment(), System.out) != 0
                    && incomplete().contains(projection)) {
                throw new IllegalStateException(projection + " could not be made anew");
            }
        }
    }

    private List<String> incomplete() {
        List<String> tables =
                database.jdbc().queryForList(INCOMPLETE, String.class, settings.schema());
        return projectors.stream()
                .filter(projector -> projector.tables().stream().anyMatch(tables::contains))
                .map(Projector::name)
                .toList();
    }

    private Map<String, Object> sameEnvironment() {
        Map<String, Object> same = new HashMap<>();
        same.put("logging.level.root", "info"); // it is this process's own
        for (String name : ENVIRONMENT) {
            String value = environment.getProperty(name);
            if (value != null) {
                same.put(name, value);
            }
        }
        return same;
    }
}
