package dev.drawdown.servers;

import java.util.Locale;

/** The database's roles; what each may do is granted by the migrations. */
public enum DatabaseRole {
    OWNER,
    WRITER,
    PROJECTOR,
    READER;

    /** The role's name in PostgreSQL. */
    public String roleName() {
        return "drawdown_" + name().toLowerCase(Locale.ROOT);
    }
}
