package dev.drawdown.projection.reference;

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
import dev.drawdown.event.IndexEvent;
import dev.drawdown.event.InvestmentExited;
import dev.drawdown.event.InvestmentIncomeReceived;
import dev.drawdown.event.InvestmentMade;
import dev.drawdown.event.InvestmentWrittenOff;
import dev.drawdown.event.InvestmentsValued;
import dev.drawdown.event.LedgerEvent;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.PartnerEvent;
import dev.drawdown.event.Proposed;
import dev.drawdown.event.RecallRightsExpired;
import dev.drawdown.event.Rejected;
import dev.drawdown.event.SubscriptionLineDrawn;
import dev.drawdown.event.SubscriptionLineRepaid;
import dev.drawdown.event.ValuationMarked;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** What the events of a batch refer to: the keys to look up. */
record Needs(Set<PartyKey> parties, Set<LineKey> calls, Set<LineKey> distributions) {

    Needs() {
        this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    void note(LedgerEvent event) {
        switch (event) {
            case CapitalCallIssued e ->
                    e.lines().forEach(line -> party(e.fundId(), line.commitment()));
            case CallPaymentsReceived e ->
                    e.payments().forEach(p -> call(e.fundId(), p.callId(), p.commitment()));
            case CallLineDefaulted e -> call(e.fundId(), e.callId(), e.commitment());
            case CallLineCured e -> call(e.fundId(), e.callId(), e.commitment());
            case DistributionDeclared e ->
                    e.lines().forEach(line -> party(e.fundId(), line.commitment()));
            case DistributionPaid e ->
                    e.commitments().forEach(c -> distribution(e.fundId(), e.distributionId(), c));
            case RecallRightsExpired e ->
                    e.lines().forEach(line -> party(e.fundId(), line.commitment()));
            case InvestmentMade e ->
                    e.participation().forEach(p -> party(e.fundId(), p.commitment()));
            case FundChargeRecorded e ->
                    e.lines().forEach(line -> party(e.fundId(), line.commitment()));
            case PartnerEvent _,
                    IndexEvent _,
                    InvestmentsValued _,
                    InvestmentIncomeReceived _,
                    InvestmentExited _,
                    InvestmentWrittenOff _,
                    SubscriptionLineDrawn _,
                    SubscriptionLineRepaid _,
                    DailyNavStruck _,
                    FundOpened _,
                    FundTermsAmended _,
                    CommitmentMade _,
                    CommitmentChanged _,
                    OpeningBalanceReported _,
                    ValuationMarked _,
                    EntryReversed _,
                    Proposed _,
                    Approved _,
                    Rejected _ -> {
                // names what it concerns by id
            }
        }
    }

    /** An entry that is taken back is looked up with its lines. */
    void noteReversed(LedgerEvent event) {
        note(event);
        if (event instanceof CapitalCallIssued e) {
            e.lines().forEach(line -> call(e.fundId(), e.callId(), line.commitment()));
        }
        if (event instanceof DistributionDeclared e) {
            e.lines().forEach(l -> distribution(e.fundId(), e.distributionId(), l.commitment()));
        }
    }

    private void party(UUID fundId, int number) {
        parties.add(new PartyKey(fundId, number));
    }

    private void call(UUID fundId, UUID callId, int number) {
        party(fundId, number);
        calls.add(new LineKey(callId, number));
    }

    private void distribution(UUID fundId, UUID distributionId, int number) {
        party(fundId, number);
        distributions.add(new LineKey(distributionId, number));
    }
}
