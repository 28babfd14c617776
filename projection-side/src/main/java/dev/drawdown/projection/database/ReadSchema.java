package dev.drawdown.projection.database;

import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;

/**
 * The migrations of the read schema and of what is kept about the work on it, run by their owner.
 */
@Component
public final class ReadSchema {

    /** What is kept about the work itself, and no rebuild touches. */
    private static final String OPERATIONS = "operations";

    private final DatabaseSettings settings;

    ReadSchema(DatabaseSettings settings) {
        this.settings = settings;
    }

    /**
     * Brings the schema up to date; safe to repeat and to run from several processes at once.
     *
     * @throws org.flywaydb.core.api.FlywayException if the database is not there or a migration
     *     fails
     */
    public void migrate() {
        migrate(settings.schema());
        migrate(OPERATIONS, "classpath:db/operations");
    }

    /** Brings the read tables in a schema up to date. */
    public void migrate(String schema) {
        migrate(schema, "classpath:db/read_model");
    }

    private void migrate(String schema, String migrations) {
        Flyway.configure()
                .dataSource(settings.ownerUrl(), null, null)
                .schemas(schema)
                .createSchemas(true)
                .locations(migrations)
                .connectRetries(0)
                .load()
                .migrate();
    }
}
