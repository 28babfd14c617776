package dev.drawdown.projection.reference;

import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.EventCodec;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.UnreadableEvent;
import dev.drawdown.projection.ledger.Ledger;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Entries that reversals name, as the ledger has them. */
record ReversedEntries(Ledger ledger, EventCodec codec) {

    private static final Logger LOG = LoggerFactory.getLogger(ReversedEntries.class);

    /** Those that are there and can be read; a reversal of any other cannot be folded. */
    List<LedgerEntry> find(Map<UUID, EntryReversed> reversals) {
        List<LedgerEntry> found = new ArrayList<>();
        for (RecordedEvent event :
                ledger.find(
                        reversals.values().stream()
                                .map(r -> new Ledger.Named(r.stream(), r.entryId()))
                                .toList())) {
            try {
                found.add(event.read(codec));
            } catch (UnreadableEvent byThisVersion) {
                LOG.warn("the reversed {} cannot be read", event.place(), byThisVersion);
            }
        }
        return found;
    }
}
