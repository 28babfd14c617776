package dev.drawdown.projection.capital;

import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.batch.Change;
import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.reference.References;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One batch of what happens to capital accounts: four statements to load, at most twelve to save.
 * Facts are loaded of those accounts only where what stands does not say enough.
 */
public final class CapitalFolding implements Folding {

    private static final Logger LOG = LoggerFactory.getLogger(CapitalFolding.class);

    private final CapitalTables tables;
    private final References references;
    private final Ground ground;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Set<FundMarkTable.Key> unmarked = new LinkedHashSet<>();
    private final Books books = new Books();
    private final Map<UUID, LocalDate> touchedAccounts = new TreeMap<>(); // neighbours in indexes
    private final Set<UUID> undone = new HashSet<>();
    private final Map<UUID, LocalDate> touchedFunds = new HashMap<>();
    private final Set<UUID> valued = new HashSet<>();
    private final Set<Undone> undoneEntries = new LinkedHashSet<>();
    private boolean loaded;
    private boolean loadedFurther;
    private @Nullable LedgerEntry last;
    private Books.@Nullable Folded folded;

    CapitalFolding(CapitalTables tables, References references, Ground ground) {
        this.tables = tables;
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
        if (loaded) {
            return; // for somebody else who builds on it
        }
        loaded = true;
        entries.forEach(this::touch);
        tables.accounts()
                .since(
                        touchedAccounts,
                        row -> books.account(row.commitmentId()).load(row.version()));
        tables.funds()
                .since(
                        touchedFunds,
                        row -> books.fund(row.fundId()).timeline().load(row.version()));
        tables.marks().at(unmarked, row -> books.fund(row.fundId()).marks().load(row.mark()));
    }

    @Override
    public void loadFurther() {
        if (!loadedFurther) {
            loadedFurther = true;
            tables.facts().since(neededFacts()).forEach(this::load);
        }
    }

    private void load(FactTable.Row row) {
        books.account(row.commitmentId()).load(row.fact());
        if (row.fact().isValue()) {
            valued.add(row.commitmentId());
        }
    }

    /** An entry that this batch takes back, of one commitment. */
    public record Undone(UUID commitmentId, long position) {}

    /** The commitments that the batch touches, each with the first date. */
    public Map<UUID, LocalDate> touchedAccounts() {
        return touchedAccounts;
    }

    /** The funds that the batch touches, each with the first date. */
    public Map<UUID, LocalDate> touchedFunds() {
        return touchedFunds;
    }

    /**
     * Loaded further: commitments and funds that may have been valued on or after the first date
     * touched.
     */
    public Set<UUID> valued() {
        return valued;
    }

    public Set<Undone> undone() {
        return undoneEntries;
    }

    @Override
    public Change fold(LedgerEntry entry) {
        Books.Folded all = folded(entry);
        return all == null ? Change.NONE : all.change();
    }

    /** The books as the entry leaves them, absent if it leaves them as they are. */
    public @Nullable BookMove move(LedgerEntry entry) {
        Books.Folded all = folded(entry);
        return all == null ? null : all.move();
    }

    /** Whoever asks first, each entry is folded once. */
    private Books.@Nullable Folded folded(LedgerEntry entry) {
        if (!entry.equals(last)) {
            last = null;
            Effect effect = Effect.of(entry, references);
            if (effect != null) {
                books.expect(effect);
            }
            folded = effect == null ? null : books.fold(entry, effect);
            last = entry;
        }
        return folded;
    }

    @Override
    public void save() {
        tables.facts().add(rows(books.accounts(), account -> account.added().stream()), ground);
        tables.facts().reverse(rows(books.accounts(), account -> account.reversed().stream()));
        tables.accounts().close(rows(books.accounts(), CapitalFolding::closed));
        tables.accounts().open(rows(books.accounts(), CapitalFolding::opened), ground);
        tables.funds().close(rows(books.funds(), CapitalFolding::closed));
        tables.funds().open(rows(books.funds(), CapitalFolding::opened));
        tables.marks().add(rows(books.funds(), fund -> fund.marks().added().stream()));
        tables.marks().reverse(rows(books.funds(), fund -> fund.marks().reversed().stream()));
        tables.partnerTotals().move(books.partnerTotals());
        tables.fundTotals().move(books.fundTotals());
    }

    /**
     * An entry that refers to what is not there touches nothing; it is parked when it is folded.
     */
    private void touch(LedgerEntry entry) {
        try {
            Effect effect = Effect.of(entry, references);
            if (effect != null) {
                touch(effect);
            }
        } catch (RuntimeException unknown) {
            LOG.debug("nothing to load for {}", entry.eventId(), unknown);
        }
    }

    private Map<UUID, LocalDate> neededFacts() {
        Map<UUID, LocalDate> needed = new HashMap<>(touchedAccounts);
        needed.entrySet()
                .removeIf(
                        touched ->
                                !undone.contains(touched.getKey())
                                        && books.account(touched.getKey())
                                                .goesOnFrom(touched.getValue()));
        return needed;
    }

    private void touch(Effect effect) {
        LocalDate first = effect.firstNeeded();
        effect.facts()
                .keySet()
                .forEach(account -> touch(touchedAccounts, account.commitmentId(), first));
        touch(touchedFunds, effect.fundId(), first);
        Effect.Undoing undoing = effect.undoing();
        if (undoing != null || effect.isValue()) {
            valued.add(effect.fundId());
            effect.facts().keySet().forEach(account -> valued.add(account.commitmentId()));
        }
        if (undoing != null) {
            for (Account account : effect.facts().keySet()) {
                undone.add(account.commitmentId());
                undoneEntries.add(new Undone(account.commitmentId(), undoing.position()));
            }
        }
        if (undoing != null && undoing.marked() != null) {
            unmarked.add(new FundMarkTable.Key(effect.fundId(), undoing.marked()));
        }
        books.expect(effect);
    }

    private static void touch(Map<UUID, LocalDate> touched, UUID id, LocalDate date) {
        touched.merge(id, date, (a, b) -> a.isBefore(b) ? a : b);
    }

    private static <T, R> List<R> rows(Collection<T> from, Function<T, Stream<R>> rows) {
        return from.stream().flatMap(rows).toList();
    }

    private static Stream<AccountTable.Row> closed(AccountTimeline account) {
        return account.timeline().closed().stream()
                .map(version -> new AccountTable.Row(account.account(), version));
    }

    private static Stream<AccountTable.Row> opened(AccountTimeline account) {
        return account.timeline().opened().stream()
                .map(version -> new AccountTable.Row(account.account(), version));
    }

    private static Stream<FundSnapshotTable.Row> closed(FundTimeline fund) {
        return fund.timeline().closed().stream()
                .map(v -> new FundSnapshotTable.Row(fund.fundId(), fund.currency(), v));
    }

    private static Stream<FundSnapshotTable.Row> opened(FundTimeline fund) {
        return fund.timeline().opened().stream()
                .map(v -> new FundSnapshotTable.Row(fund.fundId(), fund.currency(), v));
    }
}
