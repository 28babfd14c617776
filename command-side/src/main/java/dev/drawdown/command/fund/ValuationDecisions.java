package dev.drawdown.command.fund;

import dev.drawdown.command.fund.books.CapitalAccounts;
import dev.drawdown.command.fund.books.Commitment;
import dev.drawdown.command.fund.books.Commitments;
import dev.drawdown.command.fund.books.FundBooks;
import dev.drawdown.command.fund.valuation.MarkValuation;
import dev.drawdown.event.ValuationMarked;
import java.util.Map;

/** Decides on valuations: complete, and adding up. */
record ValuationDecisions(FundBooks books, Journal journal) {

    Answers.Marked mark(MarkValuation command) {
        new Expiries(books, journal).upTo(command.asOf());
        Commitments commitments = books.total().commitments();
        MarkValuation full = command.byCapitalAccount() ? divided(command) : command;
        full.refuseUnlessComplete(commitments.all().stream().map(Commitment::id).toList());
        ValuationMarked mark =
                full.mark(journal.fund().currency(), id -> commitments.get(id).partnerId());
        journal.record(mark, command.asOf());
        return new Answers.Marked(mark.markId());
    }

    private MarkValuation divided(MarkValuation command) {
        return command.with(
                new CapitalAccounts(books.total())
                        .divide(command.net(), command.asOf()).entrySet().stream()
                                .map(
                                        e ->
                                                new MarkValuation.Line(
                                                        e.getKey(), e.getValue(), Map.of()))
                                .toList());
    }
}
