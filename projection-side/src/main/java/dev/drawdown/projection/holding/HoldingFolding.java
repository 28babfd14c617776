package dev.drawdown.projection.holding;

import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.batch.Change;
import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.reference.References;
import dev.drawdown.projection.version.Chronicle;
import dev.drawdown.projection.version.Moment;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One batch of what happens to holdings: two statements to load, four at most to save. */
final class HoldingFolding implements Folding {

    private static final Logger LOG = LoggerFactory.getLogger(HoldingFolding.class);

    private final HoldingEntryTable entryTable;
    private final HoldingTable table;
    private final References references;
    private final Ground ground;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<UUID, Story> stories = new LinkedHashMap<>();

    /** A deal with everything that is known to have happened to it. */
    record Story(Deal deal, Chronicle<HoldingFact, Holding> chronicle) {}

    HoldingFolding(
            HoldingEntryTable entryTable,
            HoldingTable table,
            References references,
            Ground ground) {
        this.entryTable = entryTable;
        this.table = table;
        this.references = references;
        this.ground = ground;
    }

    @Override
    public void expect(LedgerEntry entry) {
        if (ground == Ground.FOLDED) {
            entries.add(entry);
        }
    }

    @Override
    public void load() {
        Map<UUID, LocalDate> touched = new HashMap<>();
        entries.forEach(entry -> touch(entry, touched));
        entryTable.since(touched, row -> story(row.deal()).chronicle().load(row.fact()));
        table.since(touched, row -> story(row.deal()).chronicle().load(row.version()));
    }

    @Override
    public Change fold(LedgerEntry entry) {
        HoldingEffect effect = HoldingEffect.of(entry, references);
        if (effect == null) {
            return Change.NONE;
        }
        Moment now = new Moment(entry.position(), entry.recordedAt());
        List<Runnable> changes = new ArrayList<>();
        effect.facts()
                .forEach(
                        (deal, facts) -> {
                            var chronicle = story(deal).chronicle();
                            changes.add(
                                    effect.undoing() == null
                                            ? chronicle.with(facts, now)
                                            : chronicle.without(effect.undoing(), now));
                        });
        return () -> changes.forEach(Runnable::run);
    }

    @Override
    public void save() {
        entryTable.add(rows(story -> story.chronicle().added(), HoldingEntryTable.New::new));
        entryTable.reverse(rows(story -> story.chronicle().undone(), HoldingEntryTable.Gone::new));
        table.close(rows(story -> story.chronicle().timeline().closed(), HoldingTable.Row::new));
        table.open(rows(story -> story.chronicle().timeline().opened(), HoldingTable.Row::new));
    }

    /** What the deals stand at last, added up. */
    Map<String, BigInteger> sums() {
        Map<String, BigInteger> sums = new LinkedHashMap<>();
        for (Story story : stories.values()) {
            Holding holding = story.chronicle().timeline().latest();
            if (holding != null) {
                add(sums, HoldingTable.INVESTED, holding.invested());
                add(sums, HoldingTable.COST, holding.cost());
                add(sums, HoldingTable.VALUE, holding.value());
                add(sums, HoldingTable.INCOME, holding.income());
                add(sums, HoldingTable.PROCEEDS, holding.proceeds());
            }
        }
        return sums;
    }

    private static void add(Map<String, BigInteger> sums, String name, long amount) {
        sums.merge(name, BigInteger.valueOf(amount), BigInteger::add);
    }

    private interface Of<T, R> {
        R row(Deal deal, T item);
    }

    private <T, R> List<R> rows(Function<Story, List<T>> items, Of<T, R> of) {
        return stories.values().stream()
                .flatMap(
                        story ->
                                items.apply(story).stream().map(item -> of.row(story.deal(), item)))
                .toList();
    }

    private Story story(Deal deal) {
        return stories.computeIfAbsent(
                deal.dealId(), _ -> new Story(deal, new Chronicle<>(Holding::on)));
    }

    /**
     * An entry that refers to what is not there touches nothing; it is parked when it is folded.
     */
    private void touch(LedgerEntry entry, Map<UUID, LocalDate> touched) {
        try {
            HoldingEffect effect = HoldingEffect.of(entry, references);
            if (effect != null) {
                effect.facts()
                        .keySet()
                        .forEach(
                                deal ->
                                        touched.merge(
                                                deal.dealId(),
                                                effect.date(),
                                                (a, b) -> a.isBefore(b) ? a : b));
            }
        } catch (RuntimeException unknown) {
            LOG.debug("nothing to load for {}", entry.eventId(), unknown);
        }
    }
}
