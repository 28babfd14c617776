package dev.drawdown.projection.capital;

import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.batch.Change;
import dev.drawdown.projection.batch.Folding;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One batch of what happens to capital accounts: three statements to load, at most nine to save.
 */
final class CapitalFolding implements Folding {

    private final CapitalTables tables;
    private final Books books = new Books();
    private final Map<UUID, LocalDate> touchedAccounts = new HashMap<>();
    private final Map<UUID, LocalDate> touchedFunds = new HashMap<>();

    CapitalFolding(CapitalTables tables) {
        this.tables = tables;
    }

    @Override
    public void expect(LedgerEntry entry) {
        Effect effect = Effect.of(entry);
        if (effect == null) {
            return;
        }
        LocalDate first = effect.firstDate();
        effect.facts()
                .keySet()
                .forEach(account -> touch(touchedAccounts, account.commitmentId(), first));
        touch(touchedFunds, effect.fundId(), first);
        books.expect(effect);
    }

    @Override
    public void load() {
        tables.facts()
                .since(touchedAccounts)
                .forEach(row -> books.account(row.commitmentId()).load(row.fact()));
        tables.accounts()
                .since(touchedAccounts)
                .forEach(row -> books.account(row.commitmentId()).load(row.version()));
        tables.funds()
                .since(touchedFunds)
                .forEach(row -> books.fund(row.fundId()).timeline().load(row.version()));
    }

    @Override
    public Change fold(LedgerEntry entry) {
        Effect effect = Effect.of(entry);
        return effect == null ? Change.NONE : books.fold(entry, effect);
    }

    @Override
    public void save() {
        tables.facts().add(rows(books.accounts(), CapitalFolding::facts));
        tables.accounts().close(rows(books.accounts(), CapitalFolding::closed));
        tables.accounts().open(rows(books.accounts(), CapitalFolding::opened));
        tables.funds().close(rows(books.funds(), CapitalFolding::closed));
        tables.funds().open(rows(books.funds(), CapitalFolding::opened));
        tables.partnerTotals().move(books.partnerTotals());
        tables.fundTotals().move(books.fundTotals());
    }

    private static void touch(Map<UUID, LocalDate> touched, UUID id, LocalDate date) {
        touched.merge(id, date, (a, b) -> a.isBefore(b) ? a : b);
    }

    private static <T, R> List<R> rows(Collection<T> from, Function<T, Stream<R>> rows) {
        return from.stream().flatMap(rows).toList();
    }

    private static Stream<FactTable.Row> facts(AccountTimeline account) {
        UUID commitmentId = account.account().commitmentId();
        return account.added().stream().map(fact -> new FactTable.Row(commitmentId, fact));
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
