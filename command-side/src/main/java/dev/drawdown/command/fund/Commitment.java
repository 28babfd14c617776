package dev.drawdown.command.fund;

import dev.drawdown.event.OpeningBalanceReported;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One partner's commitment in the fund's books, on the axis of effective dates. */
record Commitment(
        UUID id,
        UUID partnerId,
        NavigableMap<LocalDate, Long> deltas,
        NavigableMap<LocalDate, OpeningBalanceReported> balances,
        NavigableMap<LocalDate, Long> marks) {

    Commitment(UUID id, UUID partnerId) {
        this(id, partnerId, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    void add(LocalDate effectiveDate, long delta) {
        deltas.merge(effectiveDate, delta, Math::addExact);
    }

    void report(OpeningBalanceReported balance) {
        balances.put(balance.asOf(), balance);
    }

    void mark(LocalDate asOf, long nav) {
        marks.put(asOf, nav);
    }

    /** The committed amount at the close of a date, minor units; 0 before the first. */
    long amountAt(LocalDate date) {
        return deltas.headMap(date, true).values().stream().reduce(0L, Math::addExact);
    }

    @Nullable OpeningBalanceReported balanceAsOf(LocalDate date) {
        return balances.get(date);
    }

    @Nullable Long markAsOf(LocalDate date) {
        return marks.get(date);
    }

    /** The first date after this one at which an amount was stated: a restatement ends there. */
    Optional<LocalDate> nextStatedAfter(LocalDate date) {
        Map.Entry<LocalDate, OpeningBalanceReported> report = balances.higherEntry(date);
        LocalDate change = deltas.higherKey(date);
        if (report == null) {
            return Optional.ofNullable(change);
        }
        return Optional.of(
                change == null || report.getKey().isBefore(change) ? report.getKey() : change);
    }
}
