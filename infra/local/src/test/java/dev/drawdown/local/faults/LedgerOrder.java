package dev.drawdown.local.faults;

import dev.drawdown.local.Books;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Positions rise, and the sequences of each stream are dense from 0 on. */
record LedgerOrder(List<Books.Event> ledger) {

    List<String> differences() {
        var differences = new ArrayList<String>();
        var next = new HashMap<String, Long>();
        var last = 0L;
        for (var event : ledger) {
            if (event.position() <= last) {
                differences.add("the position does not rise: " + event);
            }
            if (event.sequence() != next.getOrDefault(event.stream(), 0L)) {
                differences.add("the sequence is not dense: " + event);
            }
            next.put(event.stream(), event.sequence() + 1);
            last = event.position();
        }
        return differences;
    }
}
