package dev.drawdown.projection.holding;

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
import dev.drawdown.event.InvestmentExited;
import dev.drawdown.event.InvestmentIncomeReceived;
import dev.drawdown.event.InvestmentMade;
import dev.drawdown.event.InvestmentWrittenOff;
import dev.drawdown.event.InvestmentsValued;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one event does to a fund's holdings.
 *
 * @param facts by deal; those of an event that takes another back are the other's
 * @param undoing the position of the event that is taken back, absent if none is
 * @param date at which everything in it counts
 */
record HoldingEffect(Map<Deal, List<HoldingFact>> facts, @Nullable Long undoing, LocalDate date) {

    /**
     * Absent for an event that concerns no holding.
     *
     * @throws IllegalStateException if it refers to what is not there
     */
    static @Nullable HoldingEffect of(LedgerEntry entry, References references) {
        return switch (entry.event()) {
            case HoldingEvent e -> of(entry.position(), e, references);
            case EntryReversed e -> undone(references.entry(e.entryId()), references);
            case FundOpened _, FundTermsAmended _, CommitmentMade _, CommitmentChanged _ -> null;
            case OpeningBalanceReported _, ValuationMarked _, DailyNavStruck _ -> null;
            case CapitalCallIssued _, CallPaymentsReceived _ -> null;
            case CallLineDefaulted _, CallLineCured _, RecallRightsExpired _ -> null;
            case DistributionDeclared _, DistributionPaid _, FundChargeRecorded _ -> null;
            case SubscriptionLineDrawn _, SubscriptionLineRepaid _ -> null;
            case Proposed _, Approved _, Rejected _, PartnerEvent _, IndexEvent _ -> null;
        };
    }

    private static @Nullable HoldingEffect undone(LedgerEntry entry, References references) {
        return entry.event() instanceof HoldingEvent e
                ? new HoldingEffect(
                        of(entry.position(), e, references).facts(),
                        entry.position(),
                        entry.effectiveDate())
                : null;
    }

    private static HoldingEffect of(long position, HoldingEvent event, References references) {
        return switch (event) {
            case InvestmentMade e ->
                    one(
                            new Deal(e.dealId(), e.fundId(), e.currency()),
                            new HoldingFact.Made(
                                    e.date(), position, 0, e.cost(), terms(e, references)));
            case InvestmentIncomeReceived e ->
                    one(
                            new Deal(e.dealId(), e.fundId(), e.currency()),
                            new HoldingFact.Income(e.date(), position, 0, e.amount()));
            case InvestmentExited e ->
                    one(
                            new Deal(e.dealId(), e.fundId(), e.currency()),
                            new HoldingFact.Exited(
                                    e.date(),
                                    position,
                                    0,
                                    e.proceeds(),
                                    e.costReleased(),
                                    e.complete()));
            case InvestmentWrittenOff e ->
                    one(
                            new Deal(e.dealId(), e.fundId(), e.currency()),
                            new HoldingFact.WrittenOff(e.date(), position, 0, e.cost()));
            case InvestmentsValued e -> valued(position, e);
        };
    }

    private static HoldingEffect one(Deal deal, HoldingFact fact) {
        return new HoldingEffect(Map.of(deal, List.of(fact)), null, fact.date());
    }

    private static HoldingEffect valued(long position, InvestmentsValued e) {
        Map<Deal, List<HoldingFact>> facts = new LinkedHashMap<>();
        int number = 0;
        for (InvestmentsValued.Line line : e.lines()) {
            facts.computeIfAbsent(
                            new Deal(line.dealId(), e.fundId(), e.currency()),
                            _ -> new ArrayList<>())
                    .add(
                            new HoldingFact.Valued(
                                    e.asOf(), position, number++, line.value(), line.ownership()));
        }
        return new HoldingEffect(facts, null, e.asOf());
    }

    private static HoldingFact.Terms terms(InvestmentMade e, References references) {
        record Part(UUID commitmentId, long weight) {}
        List<Part> parts =
                e.participation().stream()
                        .map(
                                p ->
                                        new Part(
                                                references
                                                        .party(e.fundId(), p.commitment())
                                                        .commitmentId(),
                                                p.weight()))
                        .sorted(Comparator.comparing(part -> part.commitmentId().toString()))
                        .toList();
        Participants participants =
                new Participants(
                        parts.stream().map(Part::commitmentId).toList(),
                        parts.stream().map(Part::weight).toList());
        return new HoldingFact.Terms(
                e.company(), e.sector(), e.country(), e.ownership(), participants);
    }
}
