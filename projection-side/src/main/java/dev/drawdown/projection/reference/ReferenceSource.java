package dev.drawdown.projection.reference;

import dev.drawdown.event.EventCodec;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.database.Writes;
import dev.drawdown.projection.ledger.Ledger;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Where references are looked up: seven statements at most, whatever the batch refers to; those of
 * the read tables travel together.
 */
@Component
public final class ReferenceSource {

    private final PartyTable parties;
    private final CallTable calls;
    private final DistributionTable distributions;
    private final ReversedEntries entries;

    ReferenceSource(ReadDatabase database, Ledger ledger) {
        this.parties = new PartyTable(database.jdbc());
        this.calls = new CallTable(database.jdbc());
        this.distributions = new DistributionTable(database.jdbc());
        this.entries = new ReversedEntries(ledger, new EventCodec());
    }

    /** Looks up what the batch refers to and does not bring itself. */
    public void fill(References references) {
        references.load(entries.find(references.missingEntries()));
        Needs needs = references.needs();
        var foundParties =
                parties.find(
                        needs.parties().stream().filter(key -> !references.knows(key)).toList());
        var foundCalls = calls.find(unknown(references, needs.calls()));
        var foundDistributions = distributions.find(unknown(references, needs.distributions()));
        Writes.send();
        references.loadParties(foundParties);
        references.loadCalls(foundCalls);
        references.loadDistributions(foundDistributions);
    }

    private static List<LineKey> unknown(References references, Set<LineKey> needed) {
        return needed.stream().filter(key -> !references.knowsNotice(key.noticeId())).toList();
    }
}
