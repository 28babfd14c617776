package dev.drawdown.projection.capital;

import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.batch.Change;
import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.reference.References;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a fund's accounts stand last, worked out in one go from all events of the fund and nothing
 * else: no table is read, none written.
 */
public final class FundReplay {

    private final References references = new References();
    private final Folding notices;
    private final List<Folding> beside = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<Account, List<Fact>> facts = new LinkedHashMap<>();
    private final Map<Account, AccountHistory> histories = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /**
     * An entry that concerns accounts.
     *
     * @param undone the position of the entry that it takes back, absent if it takes none back
     * @param flows its money, by account; every account that it concerns is there
     */
    public record Step(
            LedgerEntry entry, @Nullable Long undone, Map<Account, List<CashFlow>> flows) {}

    /**
     * Begins with an empty fund.
     *
     * @param notices folds calls and distributions, which payments refer to
     */
    public FundReplay(Projector notices) {
        this.notices = notices.begin(references, Ground.FRESH);
    }

    /** Folds more from the same events; what it began on are {@link #references}. */
    public void beside(Folding folding) {
        beside.add(folding);
    }

    /** Takes the fund's next event. */
    public void take(LedgerEntry entry) {
        references.expect(entry);
        entries.add(entry);
    }

    /**
     * Folds everything taken.
     *
     * @throws RuntimeException as the projection would, where it cannot be folded
     */
    public Map<Account, Standing> fold() {
        entries.forEach(this::fold);
        Map<Account, Standing> standings = new LinkedHashMap<>();
        facts.forEach(
                (account, all) -> {
                    if (!all.isEmpty()) {
                        AccountHistory history = new AccountHistory(all);
                        histories.put(account, history);
                        standings.put(account, history.latest());
                    }
                });
        return standings;
    }

    /** All see the same state before any of them changes it. */
    private void fold(LedgerEntry entry) {
        Effect effect = Effect.of(entry, references);
        List<Change> changes = new ArrayList<>();
        changes.add(notices.fold(entry));
        beside.forEach(folding -> changes.add(folding.fold(entry)));
        if (effect != null) {
            fold(effect);
            steps.add(step(entry, effect));
        }
        changes.forEach(Change::apply);
    }

    private void fold(Effect effect) {
        Effect.Undoing undoing = effect.undoing();
        effect.facts()
                .forEach(
                        (account, news) -> {
                            List<Fact> all = facts.computeIfAbsent(account, _ -> new ArrayList<>());
                            if (undoing != null) {
                                all.removeIf(fact -> fact.position() == undoing.position());
                            }
                            all.addAll(news);
                        });
    }

    private static Step step(LedgerEntry entry, Effect effect) {
        Map<Account, List<CashFlow>> flows = new LinkedHashMap<>();
        effect.facts()
                .keySet()
                .forEach(a -> flows.put(a, effect.flows().getOrDefault(a, List.of())));
        Effect.Undoing undoing = effect.undoing();
        return new Step(entry, undoing == null ? null : undoing.position(), flows);
    }

    /** What was folded, in ledger order. */
    public List<Step> steps() {
        return steps;
    }

    /** What the entries refer to. */
    public References references() {
        return references;
    }

    /**
     * What stands of each account once it is folded; accounts of which nothing does are left out.
     */
    public Map<Account, AccountHistory> histories() {
        return histories;
    }
}
