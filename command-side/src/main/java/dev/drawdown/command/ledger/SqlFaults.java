package dev.drawdown.command.ledger;

import java.sql.SQLException;
import java.util.Set;

/** Whose fault a failed append is. */
final class SqlFaults {

    /** Data, constraints, syntax, limits, and what a function raises. */
    private static final Set<String> OF_THE_DATA = Set.of("22", "23", "42", "54", "P0");

    private SqlFaults() {}

    /**
     * Whether the same commands would fail again. Everything else (no connection, a lock or a
     * statement that took too long, a full disk) may pass, and hits all commands alike.
     */
    static boolean blameTheData(Exception e) {
        if (e instanceof SQLException sql) {
            String state = sql.getSQLState();
            return state != null
                    && state.length() > 2
                    && OF_THE_DATA.contains(state.substring(0, 2));
        }
        return true;
    }
}
