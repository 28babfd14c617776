package dev.drawdown.projection.performance;

import dev.drawdown.projection.capital.AccountMove;
import dev.drawdown.projection.capital.BookMove;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The snapshots of a fund that an entry calls for, or did until it was taken back.
 *
 * @param valued dates at which it says what accounts are worth
 * @param monthEnds of months in which it moves money
 */
record FundTouch(NavigableSet<LocalDate> valued, NavigableSet<LocalDate> monthEnds) {

    static FundTouch of(BookMove move) {
        FundTouch touch = new FundTouch(new TreeSet<>(), new TreeSet<>());
        LocalDate valuation = move.valuation();
        if (valuation != null) {
            touch.valued().add(valuation);
        }
        move.accounts().forEach(account -> touch.add(account, move.undone() != null));
        return touch;
    }

    private void add(AccountMove account, boolean undoing) {
        account.reports().forEach(report -> valued.add(report.date()));
        account.undone().forEach(this::moved);
        if (!undoing) {
            account.flows().stream()
                    .filter(NewFlows::movesMoney)
                    .forEach(flow -> moved(flow.date()));
        }
    }

    private void moved(LocalDate date) {
        monthEnds.add(date.with(TemporalAdjusters.lastDayOfMonth()));
    }

    NavigableSet<LocalDate> all() {
        NavigableSet<LocalDate> all = new TreeSet<>(valued);
        all.addAll(monthEnds);
        return all;
    }
}
