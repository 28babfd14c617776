package dev.drawdown.command.imports.preview;

import java.util.List;

/** What an import would do, as it is kept and shown. */
record Preview(Counts counts, List<Total> totals) {

    Preview {
        totals = List.copyOf(totals);
    }
}
