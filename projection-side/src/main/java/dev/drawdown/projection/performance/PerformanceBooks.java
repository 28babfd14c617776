package dev.drawdown.projection.performance;

import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.batch.Change;
import dev.drawdown.projection.capital.Account;
import dev.drawdown.projection.capital.AccountMove;
import dev.drawdown.projection.capital.BookMove;
import dev.drawdown.projection.reference.References;
import dev.drawdown.projection.version.Changes;
import dev.drawdown.projection.version.Moment;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The commitments and funds of one batch, folded in memory, entry by entry. It knows no database:
 * what was loaded and what is to be written are lists of rows.
 */
final class PerformanceBooks {

    private final RateStriking striking = new RateStriking();
    private final AccountSnapshots accountSnapshots = new AccountSnapshots(striking);
    private final FundSnapshots fundSnapshots = new FundSnapshots(striking);
    private final References references;
    private final boolean fresh;
    private final Map<UUID, Subject> subjects = new LinkedHashMap<>();
    private final Map<UUID, Account> accounts = new TreeMap<>(); // neighbours in indexes
    private final Map<UUID, Currency> funds = new LinkedHashMap<>();
    private final FlowRows flows = new FlowRows();

    /**
     * Begins empty.
     *
     * @param fresh whether there is nothing to load either
     */
    PerformanceBooks(References references, boolean fresh) {
        this.references = references;
        this.fresh = fresh;
    }

    private record AccountChange(
            AccountMove move, NewFlows flows, List<Input> inputs, Changes<Snapshot> snapshots) {

        private UUID id() {
            return move.account().commitmentId();
        }
    }

    /** A commitment or a fund. */
    Subject subject(UUID id) {
        return subjects.computeIfAbsent(
                id,
                _ -> {
                    Subject subject = new Subject();
                    if (fresh) {
                        subject.load(new Inputs());
                    }
                    return subject;
                });
    }

    FlowRows flows() {
        return flows;
    }

    /** The commitments that were folded. */
    Map<UUID, Account> accounts() {
        return accounts;
    }

    /** The funds that were folded, with their currencies. */
    Map<UUID, Currency> funds() {
        return funds;
    }

    /** What the entry changes; nothing is changed until it is applied. */
    Change fold(LedgerEntry entry, BookMove move) {
        GrossValues values = GrossValues.of(entry, references);
        List<AccountChange> changes = new ArrayList<>();
        FundInputs pooled = new FundInputs();
        for (AccountMove account : move.accounts()) {
            AccountChange change = changed(move, account, values);
            changes.add(change);
            pooled.add(change.flows().inputs());
            pooled.add(reports(account));
        }
        List<Input> fundInputs = pooled.all(values.fund());
        Subject fund = subject(move.fundId());
        Changes<Snapshot> fundChanges =
                fundSnapshots.changes(
                        move, FundTouch.of(move), fund.timeline(), fund.inputs(fundInputs));
        Moment now = new Moment(entry.position(), entry.recordedAt());
        return () -> {
            changes.forEach(change -> apply(change, move.undone(), now));
            funds.put(move.fundId(), move.currency());
            fund.apply(fundChanges, fundInputs, now);
        };
    }

    private AccountChange changed(BookMove move, AccountMove account, GrossValues values) {
        UUID id = account.account().commitmentId();
        Long undone = move.undone();
        NewFlows news =
                undone == null
                        ? NewFlows.added(account.flows())
                        : NewFlows.undone(account.flows(), flows.of(new FlowRows.Key(id, undone)));
        List<Input> inputs = new ArrayList<>(news.inputs());
        inputs.addAll(reports(account));
        Input value = values.commitments().get(id);
        if (value != null) {
            inputs.add(value);
        }
        Subject subject = subject(id);
        Changes<Snapshot> snapshots =
                accountSnapshots.changes(
                        account,
                        move.since(),
                        undone != null,
                        subject.timeline(),
                        subject.inputs(inputs));
        return new AccountChange(account, news, inputs, snapshots);
    }

    private static List<Input> reports(AccountMove account) {
        return account.reports().stream()
                .map(r -> Input.of(r.date(), Input.Kind.REPORT, r.count(), r.history()))
                .toList();
    }

    private void apply(AccountChange change, @Nullable Long undone, Moment now) {
        accounts.put(change.id(), change.move().account());
        if (undone != null) {
            flows.undo(new FlowRows.Key(change.id(), undone), now.position());
        }
        flows.add(new FlowRows.Key(change.id(), now.position()), change.flows().rows());
        subject(change.id()).apply(change.snapshots(), change.inputs(), now);
    }
}
