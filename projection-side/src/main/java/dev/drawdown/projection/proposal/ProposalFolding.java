package dev.drawdown.projection.proposal;

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
import java.util.ArrayList;
import java.util.List;

/** One batch of what happens to proposals. */
final class ProposalFolding implements Folding {

    private final ProposalTable table;
    private final List<Proposal> proposed = new ArrayList<>();
    private final List<Decision> decided = new ArrayList<>();

    ProposalFolding(ProposalTable table) {
        this.table = table;
    }

    @Override
    public void expect(LedgerEntry entry) {}

    @Override
    public void load() {}

    @Override
    public Change fold(LedgerEntry entry) {
        return switch (entry.event()) {
            case Proposed e -> {
                Proposal proposal = Proposal.of(entry, e);
                yield () -> proposed.add(proposal);
            }
            case Approved e ->
                    decide(
                            new Decision(
                                    e.proposalId(), "approved", e.approver(), entry.recordedAt()));
            case Rejected e ->
                    decide(
                            new Decision(
                                    e.proposalId(), "rejected", e.approver(), entry.recordedAt()));
            case CallLineCured _,
                    CallLineDefaulted _,
                    CallPaymentsReceived _,
                    CapitalCallIssued _ ->
                    Change.NONE;
            case CommitmentChanged _,
                    CommitmentMade _,
                    DistributionDeclared _,
                    DistributionPaid _ ->
                    Change.NONE;
            case EntryReversed _, FundOpened _, FundTermsAmended _, OpeningBalanceReported _ ->
                    Change.NONE;
            case RecallRightsExpired _, ValuationMarked _, PartnerEvent _ -> Change.NONE;
            case HoldingEvent _, SubscriptionLineDrawn _, SubscriptionLineRepaid _ -> Change.NONE;
            case DailyNavStruck _, FundChargeRecorded _, IndexEvent _ -> Change.NONE;
        };
    }

    @Override
    public void save() {
        table.propose(proposed);
        table.decide(decided);
    }

    private Change decide(Decision decision) {
        return () -> decided.add(decision);
    }
}
