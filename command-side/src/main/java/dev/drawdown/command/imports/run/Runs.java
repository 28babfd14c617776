package dev.drawdown.command.imports.run;

import dev.drawdown.access.Caller;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds imports for those who may see them. */
@Component
public class Runs {

    private static final String FIND =
            "SELECT " + RunRow.COLUMNS + " FROM imports.run WHERE id = ?";

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Run> find(UUID id) {
        return jdbc.sql(FIND).param(id).query(RunRow::read).optional();
    }

    /**
     * An import of this caller's manager.
     *
     * @throws ImportNotFound also where it is another manager's: nobody learns that it is there
     */
    public Run visibleTo(Caller caller, UUID id) {
        return find(id).filter(run -> run.visibleTo(caller)).orElseThrow(ImportNotFound::new);
    }
}
