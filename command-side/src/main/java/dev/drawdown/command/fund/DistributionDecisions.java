package dev.drawdown.command.fund;

import dev.drawdown.command.fund.books.DistributionLines;
import dev.drawdown.command.fund.books.DistributionState;
import dev.drawdown.command.fund.books.FundBooks;
import dev.drawdown.command.fund.books.Payouts;
import dev.drawdown.command.fund.books.PreviewHash;
import dev.drawdown.command.fund.distribute.DeclareDistribution;
import dev.drawdown.command.fund.distribute.DistributionNotFound;
import dev.drawdown.command.fund.distribute.DistributionPlan;
import dev.drawdown.command.fund.distribute.PayDistribution;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionPaid;
import java.util.List;
import java.util.UUID;

/** Decides on distributions: declared first, paid line by line. */
record DistributionDecisions(FundBooks books, Journal journal) {

    private static final UUID NOT_YET = new UUID(0, 0);

    Answers.DistributionPreview preview(DistributionPlan plan) {
        DistributionDeclared distribution = draw(plan, NOT_YET);
        return new Answers.DistributionPreview(
                distribution,
                PreviewHash.of(distribution),
                new FourEyes(books).needed(distribution.gross(), plan.paymentDate()));
    }

    Answers.Entered declare(DeclareDistribution command) {
        new Expiries(books, journal).upTo(command.plan().noticeDate());
        DistributionDeclared distribution = draw(command.plan(), command.distributionId());
        String hash = PreviewHash.of(distribution);
        FourEyes fourEyes = new FourEyes(books);
        fourEyes.refuseIfOutdated(command.previewHash(), hash);
        if (fourEyes.needed(distribution.gross(), distribution.paymentDate())) {
            return fourEyes.propose(distribution, command.actor(), hash, journal);
        }
        journal.record(distribution, distribution.paymentDate());
        return new Answers.Entered(
                null, distribution.distributionId(), null, distribution.number(), "declared", hash);
    }

    private DistributionDeclared draw(DistributionPlan plan, UUID distributionId) {
        return new DistributionDeclared(
                plan.fundId(),
                distributionId,
                books.nextDistribution(),
                plan.noticeDate(),
                plan.paymentDate(),
                journal.fund().currency(),
                plan.basis(),
                plan.parts().stream()
                        .map(
                                part ->
                                        new DistributionDeclared.Part(
                                                part.type(),
                                                part.dealId(),
                                                part.amount(),
                                                part.recallable(),
                                                part.recallExpires()))
                        .toList(),
                new DistributionLines(books.total(), plan).lines(),
                plan.inKind());
    }

    Answers.Paid pay(PayDistribution command) {
        new Expiries(books, journal).upTo(command.paidOn());
        DistributionState distribution =
                books.total()
                        .findDistribution(command.distributionId())
                        .orElseThrow(() -> new DistributionNotFound(command.distributionId()));
        List<Integer> covered = new Payouts(books.total()).covered(distribution, command);
        journal.record(
                new DistributionPaid(
                        command.fundId(), command.distributionId(), command.paidOn(), covered),
                distribution.declared().paymentDate());
        return new Answers.Paid(covered.size());
    }
}
