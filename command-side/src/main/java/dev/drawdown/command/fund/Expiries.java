package dev.drawdown.command.fund;

import dev.drawdown.command.fund.books.DueExpiries;
import dev.drawdown.command.fund.books.FundBooks;
import dev.drawdown.command.fund.expirerecalls.ExpireRecalls;
import dev.drawdown.event.RecallRightsExpired;
import java.time.LocalDate;
import java.util.List;

/** Records that rights to call again have expired, before anything is decided after that day. */
record Expiries(FundBooks books, Journal journal) {

    Answers.Expired record(ExpireRecalls command) {
        return new Answers.Expired(upTo(command.asOf()));
    }

    /** How many days of expiry were recorded. */
    int upTo(LocalDate day) {
        List<RecallRightsExpired> due =
                new DueExpiries(books.total()).upTo(journal.fund().fundId(), day);
        due.forEach(expired -> journal.record(expired, expired.asOf()));
        return due.size();
    }
}
