package dev.drawdown.projection.capital;

import dev.drawdown.event.Approved;
import dev.drawdown.event.CallLineCured;
import dev.drawdown.event.CallLineDefaulted;
import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.DailyNavStruck;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.FundChargeRecorded;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.event.HoldingEvent;
import dev.drawdown.event.IndexEvent;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.PartnerEvent;
import dev.drawdown.event.Proposed;
import dev.drawdown.event.RecallRightsExpired;
import dev.drawdown.event.Rejected;
import dev.drawdown.event.SubscriptionLineDrawn;
import dev.drawdown.event.SubscriptionLineRepaid;
import dev.drawdown.event.ValuationMarked;
import dev.drawdown.projection.reference.References;
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
 * @param facts by account; an account that only loses facts has none here
 * @param flows by account; of a reversal by how much payments that stay count differently
 * @param mark present if the event values the fund as a whole
 * @param undoing present if the event takes another back
 * @param dates every date at which it makes something happen to an account
 * @param since the earliest date from which anything of it counts
 */
record Effect(
        UUID fundId,
        Currency currency,
        Map<Account, List<Fact>> facts,
        Map<Account, List<CashFlow>> flows,
        @Nullable FundMark mark,
        @Nullable Undoing undoing,
        SortedSet<LocalDate> dates,
        LocalDate since) {

    /**
     * A valuation of the fund.
     *
     * @param gross before accrued carry, absent where not stated
     */
    record FundMark(LocalDate date, long position, @Nullable Long gross) {}

    /**
     * An event that counts no more.
     *
     * @param position of that event
     * @param marked the date that it valued the fund at, if it did
     */
    record Undoing(long position, @Nullable LocalDate marked) {}

    /**
     * Absent for an event that moves no money and values nothing.
     *
     * @throws IllegalStateException if it refers to what is not there
     */
    static @Nullable Effect of(LedgerEntry entry, References references) {
        Movements movements = new Movements(entry, references);
        return switch (entry.event()) {
            case PartnerEvent _ -> null;
            case FundOpened _, FundTermsAmended _ -> null;
            case CommitmentMade e -> committed(entry, e);
            case CommitmentChanged e -> changed(entry, e, movements);
            case OpeningBalanceReported e -> reported(entry, e);
            case ValuationMarked e -> marked(entry, e);
            case CapitalCallIssued e -> moved(entry, movements.called(e));
            case CallPaymentsReceived e -> moved(entry, movements.paid(e));
            case DistributionPaid e -> moved(entry, movements.distributed(e));
            case RecallRightsExpired e -> moved(entry, movements.expired(e));
            case EntryReversed e -> undone(entry, references.entry(e.entryId()), references);
            case CallLineDefaulted _, CallLineCured _, DistributionDeclared _ -> null;
            case Proposed _, Approved _, Rejected _ -> null;
            case HoldingEvent _, SubscriptionLineDrawn _, SubscriptionLineRepaid _ -> null;
            case FundChargeRecorded e -> moved(entry, movements.charged(e));
            case DailyNavStruck _, IndexEvent _ -> null;
        };
    }

    /** From when on facts are needed: only all of a month say whether anything of it is left. */
    LocalDate firstNeeded() {
        return undoing == null ? since : since.withDayOfMonth(1);
    }

    /** Whether it says what any account is worth. */
    boolean isValue() {
        return mark != null
                || facts.values().stream().flatMap(List::stream).anyMatch(Fact::isValue);
    }

    private static @Nullable Effect moved(LedgerEntry entry, Movement movement) {
        Account any = movement.facts().keySet().stream().findFirst().orElse(null);
        SortedSet<LocalDate> dates = datesOf(movement.facts());
        return any == null
                ? null
                : new Effect(
                        any.fundId(),
                        any.currency(),
                        movement.facts(),
                        movement.flows(),
                        null,
                        null,
                        dates,
                        dates.isEmpty() ? entry.effectiveDate() : dates.first());
    }

    /** The accounts and dates of the entry, without its facts. */
    private static @Nullable Effect undone(
            LedgerEntry reversal, LedgerEntry entry, References references) {
        Effect was = of(entry, references);
        if (was == null) {
            return null;
        }
        Movement movement = new Movement();
        was.facts().keySet().forEach(movement::touch);
        if (entry.event() instanceof CallPaymentsReceived e) {
            Movement left = new Movements(reversal, references).unpaid(entry.position(), e);
            movement.facts().putAll(left.facts());
            movement.flows().putAll(left.flows());
        }
        FundMark mark = was.mark();
        Undoing undoing = new Undoing(entry.position(), mark == null ? null : mark.date());
        return new Effect(
                was.fundId(),
                was.currency(),
                movement.facts(),
                movement.flows(),
                null,
                undoing,
                was.dates(),
                was.since());
    }

    private static SortedSet<LocalDate> datesOf(Map<Account, List<Fact>> facts) {
        SortedSet<LocalDate> dates = new TreeSet<>();
        facts.values().forEach(of -> of.forEach(fact -> dates.add(fact.date())));
        return dates;
    }

    private static Effect committed(LedgerEntry entry, CommitmentMade e) {
        Account account = new Account(e.commitmentId(), e.partnerId(), e.fundId(), e.currency());
        return one(account, delta(entry, e.delta(), e.kind()));
    }

    private static Effect changed(LedgerEntry entry, CommitmentChanged e, Movements movements) {
        Account account = new Account(e.commitmentId(), e.partnerId(), e.fundId(), e.currency());
        return one(
                account,
                e.kind().movesCommitment()
                        ? delta(entry, e.delta(), e.kind())
                        : movements.adjusted(e.delta()));
    }

    private static Fact delta(LedgerEntry entry, long delta, CommitmentKind kind) {
        boolean restated = !kind.movesUnfunded();
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
                Map.of(),
                new FundMark(e.asOf(), entry.position(), e.gross()),
                null,
                new TreeSet<>(List.of(e.asOf())),
                e.asOf());
    }

    private static Effect one(Account account, Fact fact) {
        return new Effect(
                account.fundId(),
                account.currency(),
                Map.of(account, List.of(fact)),
                Map.of(),
                null,
                null,
                new TreeSet<>(List.of(fact.date())),
                fact.date());
    }

    /** The table gives back 1000 where an event may say 1E+3: equal amounts must be equal. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal rate) {
        return rate == null || rate.scale() >= 0 ? rate : rate.setScale(0);
    }
}
