package dev.drawdown.projection.rebuild;

import java.util.List;

/** The new tables do not say what the live ones say; these stay in place. */
public final class RebuildRefused extends RuntimeException {

    private final transient List<String> differences;

    RebuildRefused(List<String> differences) {
        super("The new tables differ from the live ones: " + String.join("; ", differences));
        this.differences = List.copyOf(differences);
    }

    /** For a person to read. */
    public List<String> differences() {
        return differences;
    }
}
