package dev.drawdown.projection.proposal;

import dev.drawdown.event.Approved;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.PartnerEvent;
import dev.drawdown.event.Proposed;
import dev.drawdown.event.Rejected;
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
            case FundEvent _, PartnerEvent _ -> Change.NONE;
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
