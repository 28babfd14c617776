package dev.drawdown.projection.performance;

import dev.drawdown.event.FundEvent;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.batch.Change;
import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.capital.BookMove;
import dev.drawdown.projection.capital.CapitalFolding;
import dev.drawdown.projection.performance.SnapshotTable.Loaded;
import dev.drawdown.projection.reference.References;
import dev.drawdown.projection.version.Timeline;
import dev.drawdown.projection.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** One batch of performance: four statements to load, at most nine to save. */
final class PerformanceFolding implements Folding {

    private final PerformanceTables tables;
    private final CapitalFolding capital;
    private final Ground ground;
    private final PerformanceBooks books;
    private final Set<UUID> known = new HashSet<>();
    private final Set<UUID> struckAgain = new HashSet<>();
    private final List<LedgerEntry> recorded = new ArrayList<>();

    PerformanceFolding(
            PerformanceTables tables,
            CapitalFolding capital,
            References references,
            Ground ground) {
        this.tables = tables;
        this.capital = capital;
        this.ground = ground;
        this.books = new PerformanceBooks(references, ground == Ground.FRESH);
    }

    @Override
    public void expect(LedgerEntry entry) {}

    @Override
    public void load() {
        if (ground == Ground.FRESH) {
            return;
        }
        capital.load();
        tables.snapshots().since(capital.touchedAccounts(), this::load);
        tables.funds().since(capital.touchedFunds(), this::loadFund);
        tables.flows()
                .of(
                        capital.undone().stream()
                                .map(
                                        undone ->
                                                new FlowRows.Key(
                                                        undone.commitmentId(), undone.position()))
                                .toList(),
                        row -> books.flows().load(row.key(), row.flow()));
    }

    @Override
    public void loadFurther() {
        if (ground == Ground.FRESH) {
            return;
        }
        capital.loadFurther();
        struckAgain.addAll(capital.valued());
        tables.inputs().of(struckAgain, row -> books.subject(row.ownerId()).load(row.inputs()));
    }

    private void loadFund(Loaded fund) {
        load(fund);
        if (isStruckAgain(fund)) {
            struckAgain.add(fund.ownerId());
        }
    }

    private boolean isStruckAgain(Loaded fund) {
        LocalDate since = capital.touchedFunds().get(fund.ownerId());
        return fund.version().value().marked()
                && since != null
                && !fund.version().date().isBefore(since);
    }

    private void load(Loaded row) {
        known.add(row.ownerId());
        books.subject(row.ownerId()).timeline().load(row.version());
    }

    @Override
    public Change fold(LedgerEntry entry) {
        if (!(entry.event() instanceof FundEvent)) {
            return Change.NONE;
        }
        BookMove move = capital.move(entry);
        Change change = move == null ? Change.NONE : books.fold(entry, move);
        return () -> {
            recorded.add(entry);
            change.apply();
        };
    }

    @Override
    public void save() {
        tables.accounts()
                .add(
                        books.accounts().values().stream()
                                .filter(account -> !known.contains(account.commitmentId()))
                                .toList(),
                        ground);
        tables.entries().add(recorded, ground);
        tables.flows().add(books.flows().added(), ground);
        tables.flows().reverse(books.flows().reversed());
        tables.inputs().add(inputs(), ground);
        tables.snapshots().close(accounts(Timeline::closed));
        tables.snapshots().open(accounts(Timeline::opened), ground);
        tables.funds().close(funds(Timeline::closed));
        tables.funds().open(funds(Timeline::opened), ground);
    }

    private List<InputTable.Row> inputs() {
        return Stream.concat(books.accounts().keySet().stream(), books.funds().keySet().stream())
                .flatMap(id -> InputTable.rows(id, books.subject(id).added()).stream())
                .toList();
    }

    private List<SnapshotTable.Row> accounts(
            Function<Timeline<Snapshot>, List<Version<Snapshot>>> which) {
        return books.accounts().values().stream()
                .flatMap(
                        account ->
                                which
                                        .apply(books.subject(account.commitmentId()).timeline())
                                        .stream()
                                        .map(v -> new SnapshotTable.Row(account, v)))
                .toList();
    }

    private List<FundPerformanceTable.Row> funds(
            Function<Timeline<Snapshot>, List<Version<Snapshot>>> which) {
        return books.funds().entrySet().stream()
                .flatMap(
                        fund ->
                                which.apply(books.subject(fund.getKey()).timeline()).stream()
                                        .map(
                                                v ->
                                                        new FundPerformanceTable.Row(
                                                                fund.getKey(), fund.getValue(), v)))
                .toList();
    }
}
