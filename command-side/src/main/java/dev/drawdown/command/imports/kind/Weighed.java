package dev.drawdown.command.imports.kind;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the good rows amount to.
 *
 * @param superseded how many were dropped because another row stands in for them
 * @param found what else there is to count, by name, in the order in which it is shown
 * @param totals as they are shown
 */
public record Weighed(long superseded, Map<String, Long> found, List<?> totals) {

    public Weighed {
        found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
        totals = List.copyOf(totals);
    }
}
