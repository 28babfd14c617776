package dev.drawdown.command.fund;

import dev.drawdown.command.fund.books.Commitment;
import dev.drawdown.command.fund.books.Commitments;
import dev.drawdown.command.fund.books.FundBooks;
import dev.drawdown.command.fund.changecommitment.ChangeCommitment;
import dev.drawdown.command.fund.changecommitment.CommitmentBelowCalled;
import dev.drawdown.command.fund.commit.CommitToFund;
import dev.drawdown.command.fund.commit.CommitmentAlreadyMade;
import dev.drawdown.command.fund.openingbalance.ReportOpeningBalance;
import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.CommitmentMade;
import java.util.UUID;

/** Decides on commitments: that there is one per partner, and that it covers what was called. */
record CommitmentDecisions(FundBooks books, Journal journal) {

    Answers.Committed commit(CommitToFund command) {
        Commitments commitments = books.total().commitments();
        UUID id = CommitmentId.of(command.fundId(), command.partnerId());
        if (commitments.find(id) != null) {
            throw new CommitmentAlreadyMade(id);
        }
        journal.record(
                new CommitmentMade(
                        command.fundId(),
                        id,
                        commitments.nextNumber(),
                        command.partnerId(),
                        command.role(),
                        command.shareClass(),
                        null,
                        CommitmentKind.INITIAL,
                        command.amount(),
                        journal.fund().currency(),
                        command.callablePercentage()),
                command.effectiveDate());
        return new Answers.Committed(id);
    }

    Answers.Committed change(ChangeCommitment command) {
        new Expiries(books, journal).upTo(command.effectiveDate());
        Commitment commitment = books.total().commitments().get(command.commitmentId());
        long callable = books.total().callable(commitment, command.effectiveDate());
        long after = Math.addExact(callable, command.delta());
        boolean shrinksTooFar = command.kind().movesUnfunded() && command.delta() < 0 && after < 0;
        boolean belowZero =
                command.kind().movesCommitment()
                        && Math.addExact(commitment.amount(), command.delta()) < 0;
        if (shrinksTooFar || belowZero) {
            throw new CommitmentBelowCalled(after);
        }
        journal.record(
                new CommitmentChanged(
                        command.fundId(),
                        commitment.id(),
                        commitment.partnerId(),
                        null,
                        command.kind(),
                        command.delta(),
                        journal.fund().currency(),
                        command.callablePercentage()),
                command.effectiveDate());
        return new Answers.Committed(commitment.id());
    }

    Answers.Committed report(ReportOpeningBalance command) {
        Commitment commitment = books.total().commitments().get(command.commitmentId());
        journal.record(
                command.balance(
                        commitment.partnerId(),
                        journal.fund().currency(),
                        commitment.amountAt(command.asOf())),
                command.asOf());
        return new Answers.Committed(commitment.id());
    }
}
