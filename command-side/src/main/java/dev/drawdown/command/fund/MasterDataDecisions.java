package dev.drawdown.command.fund;

import dev.drawdown.command.fund.amendterms.AmendTerms;
import dev.drawdown.command.fund.books.FundBooks;
import dev.drawdown.event.FundTermsAmended;

/** Decides on what the fund is and by which terms it is kept. */
record MasterDataDecisions(FundBooks books, Journal journal) {

    Answers.Amended amend(AmendTerms command) {
        int version = books.total().versionsOfTerms() + 1;
        journal.record(
                new FundTermsAmended(
                        command.fundId(),
                        version,
                        command.from(),
                        command.businessCalendar(),
                        command.fiscalYearEnd(),
                        command.cureDays(),
                        command.defaultRate(),
                        command.approvalThreshold(),
                        command.documentHash()),
                command.from());
        return new Answers.Amended(version);
    }
}
