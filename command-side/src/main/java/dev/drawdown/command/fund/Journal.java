package dev.drawdown.command.fund;

import dev.drawdown.command.fund.books.ConcernedPartners;
import dev.drawdown.command.ledger.Recorded;
import dev.drawdown.command.ledger.Release;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.FundOpened;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a decision writes what it decided: with the fund's manager and the partners concerned. */
record Journal(FundOpened fund, ConcernedPartners concerned) {

    void record(FundEvent event, LocalDate effectiveDate) {
        Recorded.apply(event, fund.managerId(), effectiveDate, concerned.of(event));
    }

    /** As imported from a line of a file. */
    void record(FundEvent event, LocalDate effectiveDate, long row) {
        Recorded.apply(event, fund.managerId(), effectiveDate, concerned.of(event), row);
    }

    /** As imported from a line of a file, where there is one. */
    void recordFrom(@Nullable Long row, FundEvent event, LocalDate effectiveDate) {
        if (row == null) {
            record(event, effectiveDate);
        } else {
            record(event, effectiveDate, row.longValue());
        }
    }

    /** As released by a second person. */
    void record(FundEvent event, LocalDate effectiveDate, Release release) {
        Recorded.apply(event, fund.managerId(), effectiveDate, concerned.of(event), release);
    }
}
