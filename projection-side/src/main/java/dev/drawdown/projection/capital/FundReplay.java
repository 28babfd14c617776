package dev.drawdown.projection.capital;

import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.batch.Change;
import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.reference.References;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where a fund's accounts stand last, worked out in one go from all events of the fund and nothing
 * else: no table is read, none written.
 */
public final class FundReplay {

    private final References references = new References();
    private final Folding notices;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<Account, List<Fact>> facts = new LinkedHashMap<>();

    /**
     * Begins with an empty fund.
     *
     * @param notices folds calls and distributions, which payments refer to
     */
    public FundReplay(Projector notices) {
        this.notices = notices.begin(references, Ground.FRESH);
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
                        standings.put(account, latest(all));
                    }
                });
        return standings;
    }

    private void fold(LedgerEntry entry) {
        Effect effect = Effect.of(entry, references);
        Change paid = notices.fold(entry);
        if (effect != null) {
            fold(effect);
        }
        paid.apply();
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

    private static Standing latest(List<Fact> facts) {
        NavigableMap<LocalDate, List<Fact>> days = new TreeMap<>();
        facts.forEach(fact -> days.computeIfAbsent(fact.date(), _ -> new ArrayList<>()).add(fact));
        Standing standing = null;
        for (var day : days.entrySet()) {
            standing = Standing.on(day.getKey(), standing, day.getValue());
        }
        return Objects.requireNonNull(standing);
    }
}
