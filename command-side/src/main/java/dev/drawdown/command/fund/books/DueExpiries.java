package dev.drawdown.command.fund.books;

import dev.drawdown.event.RecallRightsExpired;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** What may not be called again any more, and is not recorded yet: an event for each day. */
public final class DueExpiries {

    private final Standing books;

    public DueExpiries(Standing books) {
        this.books = books;
    }

    /** In the order of their days, up to a day; the lines in the order of the commitments. */
    public List<RecallRightsExpired> upTo(UUID fundId, LocalDate day) {
        TreeMap<LocalDate, List<RecallRightsExpired.Line>> due = new TreeMap<>();
        for (Commitment commitment : books.commitments().all()) {
            books.lapsed(commitment, day)
                    .forEach(
                            (gone, amount) ->
                                    due.computeIfAbsent(gone, _ -> new ArrayList<>())
                                            .add(
                                                    new RecallRightsExpired.Line(
                                                            commitment.number(), amount)));
        }
        return due.entrySet().stream()
                .map(e -> new RecallRightsExpired(fundId, e.getKey(), e.getValue()))
                .toList();
    }
}
