package dev.drawdown.gateway.site.entry;

import dev.drawdown.gateway.site.Show;
import java.util.stream.Collectors;

/** Writes an entry's lines as they are typed by hand. */
final class ByHand {

    private ByHand() {}

    static String text(EntryView entry, Show show) {
        return entry.lines().stream()
                .map(
                        line ->
                                line.number()
                                        + "; "
                                        + line.cells().stream()
                                                .map(c -> show.typed(c.amount(), entry.currency()))
                                                .collect(Collectors.joining("; "))
                                        + "  # "
                                        + line.name())
                .collect(Collectors.joining("\n"));
    }
}
