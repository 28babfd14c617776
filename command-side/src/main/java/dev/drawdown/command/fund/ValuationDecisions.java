package dev.drawdown.command.fund;

import dev.drawdown.command.fund.books.Commitment;
import dev.drawdown.command.fund.books.Commitments;
import dev.drawdown.command.fund.books.FundBooks;
import dev.drawdown.command.fund.valuation.MarkValuation;
import dev.drawdown.event.ValuationMarked;

/** Decides on valuations: complete, and adding up. */
record ValuationDecisions(FundBooks books, Journal journal) {

    Answers.Marked mark(MarkValuation command) {
        Commitments commitments = books.total().commitments();
        command.refuseUnlessComplete(commitments.all().stream().map(Commitment::id).toList());
        ValuationMarked mark =
                command.mark(journal.fund().currency(), id -> commitments.get(id).partnerId());
        journal.record(mark, command.asOf());
        return new Answers.Marked(mark.markId());
    }
}
