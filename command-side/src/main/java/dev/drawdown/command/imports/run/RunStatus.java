package dev.drawdown.command.imports.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an import has come. */
public enum RunStatus {
    /** The file is stored and is being read. */
    READING,
    /** Everybody may look at what it would do; nothing is recorded. */
    PREVIEWED,
    /** Its rows go into the ledger. */
    COMMITTING,
    /** Every good row is in the ledger. */
    COMPLETED,
    /** It stopped, with a reason; a commit that stopped half-way can be asked for again. */
    FAILED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunStatus of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
