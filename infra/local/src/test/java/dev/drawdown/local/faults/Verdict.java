package dev.drawdown.local.faults;

import java.util.List;

/**
 * What came of it.
 *
 * @param faults how many were injected
 * @param acknowledged commands that were answered with 201
 * @param lost those of them that are not in the ledger where the answer said
 * @param doubled events that no acknowledged command accounts for, or keys that settled twice
 * @param differences everything else that does not agree, in words
 */
record Verdict(int faults, int acknowledged, long lost, long doubled, List<String> differences) {

    Verdict {
        differences = List.copyOf(differences);
    }

    boolean good() {
        return lost == 0 && doubled == 0 && differences.isEmpty();
    }

    /** The one line that the programme ends with. */
    String line() {
        return "faults %d, acknowledged %d, lost %d, doubled %d, differences %d"
                .formatted(faults, acknowledged, lost, doubled, differences.size());
    }
}
