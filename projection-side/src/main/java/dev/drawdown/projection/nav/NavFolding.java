package dev.drawdown.projection.nav;

import dev.drawdown.event.Approved;
import dev.drawdown.event.CallLineCured;
import dev.drawdown.event.CallLineDefaulted;
import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CommitmentChanged;
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
import dev.drawdown.projection.batch.Change;
import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.reference.References;
import dev.drawdown.projection.version.Chronicle;
import dev.drawdown.projection.version.Moment;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One batch of what funds are said to be worth: two statements to load, four at most to save. */
final class NavFolding implements Folding {

    private static final Logger LOG = LoggerFactory.getLogger(NavFolding.class);

    private final NavEntryTable entryTable;
    private final NavTable table;
    private final References references;
    private final Ground ground;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<UUID, History> histories = new LinkedHashMap<>();

    /** A fund with the days that the batch touches. */
    private record History(
            UUID fundId, Currency currency, Chronicle<NavFact, NavFact.Nav> chronicle) {}

    /** A value with its fund, or the one whose place it leaves. */
    private record Effect(UUID fundId, Currency currency, NavFact fact, boolean undone) {}

    NavFolding(NavEntryTable entryTable, NavTable table, References references, Ground ground) {
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
        Set<NavEntryTable.Key> days = new LinkedHashSet<>();
        entries.forEach(entry -> touch(entry, days));
        entryTable.at(days, row -> history(row.fundId(), row.currency()).load(row.fact()));
        table.at(days, row -> history(row.fundId(), row.currency()).load(row.version()));
    }

    @Override
    public Change fold(LedgerEntry entry) {
        Effect effect = effect(entry);
        if (effect == null) {
            return Change.NONE;
        }
        Moment now = new Moment(entry.position(), entry.recordedAt());
        var chronicle = history(effect.fundId(), effect.currency());
        Runnable change =
                effect.undone()
                        ? chronicle.without(effect.fact().position(), now)
                        : chronicle.with(List.of(effect.fact()), now);
        return change::run;
    }

    @Override
    public void save() {
        entryTable.add(rows(Chronicle::added, NavEntryTable.New::new));
        entryTable.reverse(rows(Chronicle::undone, NavEntryTable.Gone::new));
        table.close(rows(chronicle -> chronicle.timeline().closed(), NavTable.Row::new));
        table.open(rows(chronicle -> chronicle.timeline().opened(), NavTable.Row::new));
    }

    /** How many days have a value, and what these add up to. */
    Map<String, BigInteger> sums() {
        Map<String, BigInteger> sums = new LinkedHashMap<>();
        for (History history : histories.values()) {
            for (NavFact.Nav nav : history.chronicle().timeline().all()) {
                sums.merge(NavTable.DAYS, BigInteger.ONE, BigInteger::add);
                sums.merge(NavTable.NET, BigInteger.valueOf(nav.net()), BigInteger::add);
            }
        }
        return sums;
    }

    private interface Of<T, R> {
        R row(UUID fundId, Currency currency, T item);
    }

    private <T, R> List<R> rows(
            Function<Chronicle<NavFact, NavFact.Nav>, List<T>> items, Of<T, R> of) {
        return histories.values().stream()
                .flatMap(
                        history ->
                                items.apply(history.chronicle()).stream()
                                        .map(i -> of.row(history.fundId(), history.currency(), i)))
                .toList();
    }

    private Chronicle<NavFact, NavFact.Nav> history(UUID fundId, Currency currency) {
        return histories
                .computeIfAbsent(
                        fundId, id -> new History(id, currency, new Chronicle<>(NavFact::on)))
                .chronicle();
    }

    /**
     * An entry that refers to what is not there touches nothing; it is parked when it is folded.
     */
    private void touch(LedgerEntry entry, Set<NavEntryTable.Key> days) {
        try {
            Effect effect = effect(entry);
            if (effect != null) {
                days.add(new NavEntryTable.Key(effect.fundId(), effect.fact().date()));
            }
        } catch (RuntimeException unknown) {
            LOG.debug("nothing to load for {}", entry.eventId(), unknown);
        }
    }

    private @Nullable Effect effect(LedgerEntry entry) {
        return switch (entry.event()) {
            case DailyNavStruck e -> struck(entry, e);
            case ValuationMarked e -> marked(entry, e);
            case EntryReversed e -> undone(effect(references.entry(e.entryId())));
            case FundOpened _, FundTermsAmended _, CommitmentMade _, CommitmentChanged _ -> null;
            case OpeningBalanceReported _, RecallRightsExpired _ -> null;
            case CapitalCallIssued _, CallPaymentsReceived _ -> null;
            case CallLineDefaulted _, CallLineCured _, HoldingEvent _ -> null;
            case DistributionDeclared _, DistributionPaid _, FundChargeRecorded _ -> null;
            case SubscriptionLineDrawn _, SubscriptionLineRepaid _ -> null;
            case Proposed _, Approved _, Rejected _, PartnerEvent _, IndexEvent _ -> null;
        };
    }

    private static Effect struck(LedgerEntry entry, DailyNavStruck e) {
        return new Effect(
                e.fundId(),
                e.currency(),
                new NavFact(
                        e.date(),
                        entry.position(),
                        NavFact.Source.STRUCK,
                        e.gross(),
                        e.net(),
                        plain(e.units())),
                false);
    }

    /** The sum of some commitments is no value of the fund. */
    private static @Nullable Effect marked(LedgerEntry entry, ValuationMarked e) {
        return e.complete()
                ? new Effect(
                        e.fundId(),
                        e.currency(),
                        new NavFact(
                                e.asOf(),
                                entry.position(),
                                NavFact.Source.MARK,
                                e.gross(),
                                e.net(),
                                null),
                        false)
                : null;
    }

    private static @Nullable Effect undone(@Nullable Effect effect) {
        return effect == null
                ? null
                : new Effect(effect.fundId(), effect.currency(), effect.fact(), true);
    }

    /** The table gives back 1000 where an event may say 1E+3: equal amounts must be equal. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal units) {
        return units == null || units.scale() >= 0 ? units : units.setScale(0);
    }
}
