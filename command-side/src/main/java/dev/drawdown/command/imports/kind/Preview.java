package dev.drawdown.command.imports.kind;

import java.util.List;

/** What an import would do, as it is kept and shown. */
public record Preview(Counts counts, List<?> totals) {

    public Preview {
        totals = List.copyOf(totals);
    }
}
