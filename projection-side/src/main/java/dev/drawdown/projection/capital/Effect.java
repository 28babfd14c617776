package dev.drawdown.projection.capital;

import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.PartnerEvent;
import dev.drawdown.event.ValuationMarked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one event does to a fund's accounts.
 *
 * @param mark present if the event values the fund as a whole
 * @param dates every date at which it makes something happen
 */
record Effect(
        UUID fundId,
        Currency currency,
        Map<Account, List<Fact>> facts,
        @Nullable FundMark mark,
        SortedSet<LocalDate> dates) {

    /**
     * A valuation of the fund.
     *
     * @param gross before accrued carry, absent where not stated
     */
    record FundMark(LocalDate date, @Nullable Long gross) {}

    /** Absent for an event that moves no money and values nothing. */
    static @Nullable Effect of(LedgerEntry entry) {
        return switch (entry.event()) {
            case PartnerEvent _ -> null;
            case FundOpened _ -> null;
            case CommitmentMade e -> committed(entry, e);
            case CommitmentChanged e -> changed(entry, e);
            case OpeningBalanceReported e -> reported(entry, e);
            case ValuationMarked e -> marked(entry, e);
        };
    }

    LocalDate firstDate() {
        return dates.first();
    }

    private static Effect committed(LedgerEntry entry, CommitmentMade e) {
        Account account = new Account(e.commitmentId(), e.partnerId(), e.fundId(), e.currency());
        return one(account, delta(entry, e.delta(), e.kind()));
    }

    private static Effect changed(LedgerEntry entry, CommitmentChanged e) {
        Account account = new Account(e.commitmentId(), e.partnerId(), e.fundId(), e.currency());
        return one(account, delta(entry, e.delta(), e.kind()));
    }

    private static Fact delta(LedgerEntry entry, long delta, CommitmentKind kind) {
        boolean restated =
                switch (kind) {
                    case RESTATED -> true;
                    case INITIAL, INCREASE, DECREASE -> false;
                };
        return new Fact.Committed(entry.effectiveDate(), entry.position(), 0, delta, restated);
    }

    private static Effect reported(LedgerEntry entry, OpeningBalanceReported e) {
        Account account = new Account(e.commitmentId(), e.partnerId(), e.fundId(), e.currency());
        return one(
                account,
                new Fact.Reported(
                        e.asOf(),
                        entry.position(),
                        0,
                        e.buckets(),
                        e.unfunded(),
                        e.nav(),
                        plain(e.reportedIrr())));
    }

    private static Effect marked(LedgerEntry entry, ValuationMarked e) {
        Map<Account, List<Fact>> facts = new LinkedHashMap<>();
        int number = 0;
        for (ValuationMarked.Line line : e.lines()) {
            Account account =
                    new Account(line.commitmentId(), line.partnerId(), e.fundId(), e.currency());
            facts.computeIfAbsent(account, _ -> new ArrayList<>())
                    .add(new Fact.Marked(e.asOf(), entry.position(), number++, line.nav()));
        }
        return new Effect(
                e.fundId(),
                e.currency(),
                facts,
                new FundMark(e.asOf(), e.gross()),
                new TreeSet<>(List.of(e.asOf())));
    }

    private static Effect one(Account account, Fact fact) {
        return new Effect(
                account.fundId(),
                account.currency(),
                Map.of(account, List.of(fact)),
                null,
                new TreeSet<>(List.of(fact.date())));
    }

    /** The table gives back 1000 where an event may say 1E+3: equal amounts must be equal. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal rate) {
        return rate == null || rate.scale() >= 0 ? rate : rate.setScale(0);
    }
}
