package dev.drawdown.command.fund;

import dev.drawdown.command.fund.books.Dependents;
import dev.drawdown.command.fund.books.Entry;
import dev.drawdown.command.fund.books.FundBooks;
import dev.drawdown.command.fund.reverse.EntryAlreadyReversed;
import dev.drawdown.command.fund.reverse.EntryNotFound;
import dev.drawdown.command.fund.reverse.ReverseEntry;
import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.EventCodec;

/** Decides on reversals: whole, once, and not from under what builds on the entry. */
record ReversalDecisions(FundBooks books, Journal journal) {

    Answers.Reversed reverse(ReverseEntry command) {
        if (books.isReversed(command.entryId())) {
            throw new EntryAlreadyReversed();
        }
        Entry entry =
                books.entry(command.entryId())
                        .orElseThrow(() -> new EntryNotFound(command.entryId()));
        new Dependents(books).refuseIfAny(entry);
        journal.record(
                new EntryReversed(
                        command.fundId(),
                        entry.eventId(),
                        EventCodec.nameOf(entry.event()),
                        command.reason()),
                entry.effectiveDate());
        return new Answers.Reversed(entry.eventId());
    }
}
