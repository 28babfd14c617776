package dev.drawdown.projection.reconcile;

import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.batch.Change;
import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.batch.Summed;
import dev.drawdown.projection.reference.References;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tables of some projections must add up to for one fund, worked out in one go from all of
 * its events: no table is read, none written.
 */
final class SumsReplay {

    private final References references = new References();
    private final Folding notices;
    private final Map<Summed, Folding> foldings = new LinkedHashMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();

    /**
     * Begins with an empty fund.
     *
     * @param notices folds calls and distributions, which payments refer to
     */
    SumsReplay(Projector notices, List<Summed> summed) {
        this.notices = notices.begin(references, Ground.FRESH);
        summed.forEach(each -> foldings.put(each, each.begin(references, Ground.FRESH)));
    }

    /** Takes the fund's next event. */
    void take(LedgerEntry entry) {
        references.expect(entry);
        entries.add(entry);
    }

    /**
     * Folds everything taken.
     *
     * @throws RuntimeException as the projection would, where it cannot be folded
     */
    Map<Summed, Map<String, BigInteger>> fold() {
        entries.forEach(this::fold);
        Map<Summed, Map<String, BigInteger>> sums = new LinkedHashMap<>();
        foldings.forEach((summed, folding) -> sums.put(summed, summed.sums(folding)));
        return sums;
    }

    /** All see the same state before any of them changes it. */
    private void fold(LedgerEntry entry) {
        List<Change> changes = new ArrayList<>();
        changes.add(notices.fold(entry));
        foldings.values().forEach(folding -> changes.add(folding.fold(entry)));
        changes.forEach(Change::apply);
    }
}
