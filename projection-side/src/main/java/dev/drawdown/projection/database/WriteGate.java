package dev.drawdown.projection.database;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whoever writes the tables of a schema passes here first; whoever puts other tables in their place
 * closes it until every writer has committed. Without it a write in flight would land in tables
 * that nobody reads any more.
 */
@Component
public final class WriteGate {

    private static final String ENTER =
            "SELECT pg_advisory_xact_lock_shared(4921172, hashtext(current_schema()))";

    private static final String TRY =
            "SELECT pg_try_advisory_xact_lock_shared(4921172, hashtext(current_schema()))";

    private static final String CLOSE = "SELECT pg_advisory_xact_lock(4921172, hashtext(?))";

    private final JdbcTemplate jdbc;

    WriteGate(ReadDatabase database) {
        this.jdbc = database.jdbc();
    }

    /**
     * The first statement of a transaction: a table's name counts from the next statement on, so
     * that who waited here writes the new tables. It may be sent together with that one.
     */
    public void enter() {
        Writes.ahead(jdbc, ENTER);
    }

    /**
     * For who reads all tables in one snapshot: a wait would make it older than the tables.
     *
     * @throws IllegalStateException if the tables are just being replaced, or are not there
     */
    public void enterWithoutWaiting() {
        Boolean entered = jdbc.queryForObject(TRY, Boolean.class);
        if (entered == null) {
            throw new IllegalStateException("There are no read tables yet.");
        }
        if (!entered) {
            throw new IllegalStateException("The tables are just being replaced: try again.");
        }
    }

    /** Waits for the writers of a schema and keeps new ones waiting until this one's commit. */
    public static void close(JdbcTemplate owner, String schema) {
        owner.query(CLOSE, _ -> {}, schema);
    }
}
