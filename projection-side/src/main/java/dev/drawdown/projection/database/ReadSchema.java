package dev.drawdown.projection.database;

import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;

/** The read schema's migrations, run by its owner. */
@Component
public final class ReadSchema {

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
        Flyway.configure()
                .dataSource(settings.ownerUrl(), null, null)
                .schemas(settings.schema())
                .createSchemas(true)
                .locations("classpath:db/read_model")
                .connectRetries(0)
                .load()
                .migrate();
    }
}
