package dev.drawdown.projection.capital;

import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.batch.Change;
import dev.drawdown.projection.version.Changes;
import dev.drawdown.projection.version.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The accounts and funds of one batch, folded in memory, event by event. It knows no database: what
 * was loaded and what is to be written are lists of rows.
 */
final class Books {

    private final Map<UUID, AccountTimeline> accounts = new TreeMap<>(); // neighbours in indexes
    private final Map<UUID, FundTimeline> funds = new LinkedHashMap<>();
    private final SummaryDifferences partnerTotals = new SummaryDifferences(Account::partnerId);
    private final SummaryDifferences fundTotals = new SummaryDifferences(Account::fundId);

    /** What an entry changes, and the books as it leaves them. */
    record Folded(BookMove move, Change change) {}

    /** Makes room for what the effect touches. */
    void expect(Effect effect) {
        effect.facts()
                .keySet()
                .forEach(
                        a ->
                                accounts.computeIfAbsent(
                                        a.commitmentId(), _ -> new AccountTimeline(a)));
        funds.computeIfAbsent(effect.fundId(), id -> new FundTimeline(id, effect.currency()));
    }

    AccountTimeline account(UUID commitmentId) {
        return Objects.requireNonNull(accounts.get(commitmentId), "an account not expected");
    }

    FundTimeline fund(UUID fundId) {
        return Objects.requireNonNull(funds.get(fundId), "a fund not expected");
    }

    /**
     * What the entry changes in accounts, fund and totals; nothing is changed until it is applied.
     */
    Folded fold(LedgerEntry entry, Effect effect) {
        Moment now = new Moment(entry.position(), entry.recordedAt());
        List<AccountChange> changes = new ArrayList<>();
        effect.facts()
                .forEach(
                        (account, facts) ->
                                changes.add(
                                        account(account.commitmentId())
                                                .with(facts, effect.undoing())));
        FundTimeline fund = fund(effect.fundId());
        Changes<FundStanding> fundChanges =
                effect.dates().isEmpty() ? new Changes<>() : fund.with(effect, changes);
        Map<SummaryKey, Totals> partners = partnerTotals.with(changes);
        Map<SummaryKey, Totals> wholeFund = fundTotals.with(changes);
        Change all =
                () -> {
                    changes.forEach(change -> change.apply(now));
                    fund.apply(effect, fundChanges, now);
                    partnerTotals.apply(partners);
                    fundTotals.apply(wholeFund);
                };
        return new Folded(new BookMove(effect, changes, fund, fundChanges), all);
    }

    Collection<AccountTimeline> accounts() {
        return accounts.values();
    }

    Collection<FundTimeline> funds() {
        return funds.values();
    }

    Map<SummaryKey, Totals> partnerTotals() {
        return partnerTotals.all();
    }

    Map<SummaryKey, Totals> fundTotals() {
        return fundTotals.all();
    }
}
