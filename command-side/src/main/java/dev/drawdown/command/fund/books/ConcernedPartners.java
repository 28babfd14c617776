package dev.drawdown.command.fund.books;

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
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.event.InvestmentExited;
import dev.drawdown.event.InvestmentIncomeReceived;
import dev.drawdown.event.InvestmentMade;
import dev.drawdown.event.InvestmentWrittenOff;
import dev.drawdown.event.InvestmentsValued;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.Proposed;
import dev.drawdown.event.RecallRightsExpired;
import dev.drawdown.event.Rejected;
import dev.drawdown.event.SubscriptionLineDrawn;
import dev.drawdown.event.SubscriptionLineRepaid;
import dev.drawdown.event.ValuationMarked;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom an event concerns: what an auditor finds under a partner. */
public final class ConcernedPartners {

    private final FundBooks books;

    public ConcernedPartners(FundBooks books) {
        this.books = books;
    }

    public Set<UUID> of(FundEvent event) {
        return switch (event) {
            case FundOpened _, FundTermsAmended _, Proposed _, Approved _, Rejected _ -> Set.of();
            case CommitmentMade e -> Set.of(e.partnerId());
            case CommitmentChanged e -> Set.of(e.partnerId());
            case OpeningBalanceReported e -> Set.of(e.partnerId());
            case ValuationMarked e ->
                    e.lines().stream()
                            .map(ValuationMarked.Line::partnerId)
                            .collect(Collectors.toSet());
            case CapitalCallIssued e ->
                    numbered(e.lines().stream().map(CapitalCallIssued.Line::commitment));
            case CallPaymentsReceived e ->
                    numbered(e.payments().stream().map(CallPaymentsReceived.Payment::commitment));
            case CallLineDefaulted e -> numbered(Stream.of(e.commitment()));
            case CallLineCured e -> numbered(Stream.of(e.commitment()));
            case DistributionDeclared e ->
                    numbered(e.lines().stream().map(DistributionDeclared.Line::commitment));
            case DistributionPaid e -> numbered(e.commitments().stream());
            case RecallRightsExpired e ->
                    numbered(e.lines().stream().map(RecallRightsExpired.Line::commitment));
            case FundChargeRecorded e ->
                    numbered(e.lines().stream().map(FundChargeRecorded.Line::commitment));
            case InvestmentMade e ->
                    numbered(
                            e.participation().stream()
                                    .map(InvestmentMade.Participation::commitment));
            case InvestmentsValued _,
                    InvestmentIncomeReceived _,
                    InvestmentExited _,
                    InvestmentWrittenOff _ ->
                    Set.of();
            case SubscriptionLineDrawn _, SubscriptionLineRepaid _, DailyNavStruck _ -> Set.of();
            case EntryReversed e ->
                    books.entry(e.entryId()).map(entry -> of(entry.event())).orElse(Set.of());
        };
    }

    private Set<UUID> numbered(Stream<Integer> numbers) {
        Commitments commitments = books.total().commitments();
        return numbers.map(number -> commitments.numbered(number).partnerId())
                .collect(Collectors.toUnmodifiableSet());
    }
}
