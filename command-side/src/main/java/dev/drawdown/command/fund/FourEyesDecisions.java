package dev.drawdown.command.fund;

import dev.drawdown.command.dispatch.Actor;
import dev.drawdown.command.fund.approve.ApproveProposal;
import dev.drawdown.command.fund.approve.ApproverIsProposer;
import dev.drawdown.command.fund.approve.PreviewOutdated;
import dev.drawdown.command.fund.approve.ProposalAlreadyDecided;
import dev.drawdown.command.fund.approve.ProposalNotFound;
import dev.drawdown.command.fund.approve.RejectProposal;
import dev.drawdown.command.fund.books.CallLines;
import dev.drawdown.command.fund.books.FundBooks;
import dev.drawdown.command.ledger.Release;
import dev.drawdown.event.Approved;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.Proposed;
import dev.drawdown.event.Rejected;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Decides on proposals: by somebody else, once, and on exactly what was shown. */
record FourEyesDecisions(FundBooks books, Journal journal) {

    Answers.Decided approve(ApproveProposal command) {
        Proposed proposal = open(command.proposalId());
        refuseProposer(proposal, command.approver());
        if (!proposal.previewHash().equals(command.previewHash())) {
            throw new PreviewOutdated();
        }
        Release release =
                new Release(proposal.proposer(), command.approver().id(), proposal.previewHash());
        CapitalCallIssued call = proposal.call();
        DistributionDeclared distribution = proposal.distribution();
        if (call != null) {
            new Expiries(books, journal).upTo(call.noticeDate());
            CallLines.refuseBeyondUnfunded(books.total(), call);
            approved(command, call.dueDate());
            CapitalCallIssued numbered = call.numbered(books.nextCall());
            journal.record(numbered, numbered.dueDate(), release);
        } else if (distribution != null) {
            approved(command, distribution.paymentDate());
            DistributionDeclared numbered = distribution.numbered(books.nextDistribution());
            journal.record(numbered, numbered.paymentDate(), release);
        }
        return new Answers.Decided(command.proposalId(), "approved");
    }

    private void approved(ApproveProposal command, LocalDate date) {
        journal.record(
                new Approved(
                        command.fundId(),
                        command.proposalId(),
                        command.approver().id(),
                        command.previewHash()),
                date);
    }

    Answers.Decided reject(RejectProposal command) {
        Proposed proposal = open(command.proposalId());
        CapitalCallIssued call = proposal.call();
        DistributionDeclared distribution = proposal.distribution();
        journal.record(
                new Rejected(
                        command.fundId(),
                        command.proposalId(),
                        command.approver().id(),
                        command.reason()),
                call != null ? call.dueDate() : Objects.requireNonNull(distribution).paymentDate());
        return new Answers.Decided(command.proposalId(), "rejected");
    }

    private Proposed open(UUID id) {
        Proposed proposal =
                books.total().findProposal(id).orElseThrow(() -> new ProposalNotFound(id));
        if (books.total().isDecided(id)) {
            throw new ProposalAlreadyDecided();
        }
        return proposal;
    }

    /** Rejecting one's own is withdrawing it, and allowed. */
    private static void refuseProposer(Proposed proposal, Actor approver) {
        if (proposal.proposer().equals(approver.id())) {
            throw new ApproverIsProposer();
        }
    }
}
