package dev.drawdown.command.fund.books;

import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.OpeningBalanceReported;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One partner's commitment in the fund's books, on the axis of effective dates; minor units.
 *
 * @param amounts how the committed amount moves
 * @param unfunded how what may still be called moves, payments and restorations included
 * @param callable the callable part from each date on
 * @param cash what came in less what went out, by date
 */
public record Commitment(
        UUID id,
        int number,
        UUID partnerId,
        NavigableMap<LocalDate, Long> amounts,
        NavigableMap<LocalDate, Long> unfunded,
        NavigableMap<LocalDate, BigDecimal> callable,
        NavigableMap<LocalDate, Long> cash,
        NavigableMap<LocalDate, OpeningBalanceReported> balances,
        NavigableMap<LocalDate, Long> marks) {

    private static final int OWN_WEIGHT = 5;
    private static final int REPORT_WEIGHT = 4;

    Commitment(UUID id, int number, UUID partnerId) {
        this(
                id,
                number,
                partnerId,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    int weight() {
        int moves = amounts.size() + unfunded.size() + cash.size() + marks.size();
        return OWN_WEIGHT + moves + (REPORT_WEIGHT * balances.size());
    }

    void move(LocalDate date, CommitmentKind kind, long delta) {
        if (kind.movesCommitment()) {
            amounts.merge(date, delta, Math::addExact);
        }
        if (kind.movesUnfunded()) {
            moveUnfunded(date, delta);
        }
    }

    void moveUnfunded(LocalDate date, long delta) {
        unfunded.merge(date, delta, Math::addExact);
    }

    void moveCash(LocalDate date, long amount) {
        cash.merge(date, amount, Math::addExact);
    }

    void callableFrom(LocalDate date, BigDecimal part) {
        callable.put(date, part);
    }

    void report(OpeningBalanceReported balance) {
        balances.put(balance.asOf(), balance);
    }

    void mark(LocalDate asOf, long nav) {
        marks.put(asOf, nav);
    }

    /** The committed amount at the close of a date; 0 before the first. */
    public long amountAt(LocalDate date) {
        return sum(amounts.headMap(date, true));
    }

    /** The committed amount by everything that is recorded. */
    public long amount() {
        return sum(amounts);
    }

    /**
     * What may still be called: commitment less contributions that reduce it, plus what was
     * restored (ILPA Reporting Template A.2). Where a report states it, what came after that report
     * counts.
     */
    public long unfundedAmount() {
        Map.Entry<LocalDate, OpeningBalanceReported> report = balances.lastEntry();
        return report == null
                ? sum(unfunded)
                : Math.addExact(
                        report.getValue().unfunded(),
                        sum(unfunded.tailMap(report.getKey(), false)));
    }

    /** The date of the last report, long ago where there is none. */
    LocalDate lastReport() {
        return balances.isEmpty() ? LocalDate.MIN : balances.lastKey();
    }

    /**
     * The part of the commitment that may not be called at a date, rounded up to the minor unit.
     */
    long heldBackAt(LocalDate date) {
        Map.Entry<LocalDate, BigDecimal> part = callable.floorEntry(date);
        BigDecimal held = BigDecimal.ONE.subtract(part == null ? BigDecimal.ONE : part.getValue());
        return BigDecimal.valueOf(amount())
                .multiply(held)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /**
     * The capital account at the close of a date, before what is being marked there: the last value
     * that stands before it, plus contributions, less distributions since.
     */
    public long capitalAccountAt(LocalDate date) {
        NavigableMap<LocalDate, Long> values = new TreeMap<>();
        balances.forEach(
                (day, balance) -> {
                    if (balance.nav() != null) {
                        values.put(day, balance.nav());
                    }
                });
        values.putAll(marks);
        Map.Entry<LocalDate, Long> last = values.lowerEntry(date);
        return last == null
                ? sum(cash.headMap(date, true))
                : Math.addExact(
                        last.getValue(), sum(cash.subMap(last.getKey(), false, date, true)));
    }

    public @Nullable OpeningBalanceReported balanceAsOf(LocalDate date) {
        return balances.get(date);
    }

    public @Nullable Long markAsOf(LocalDate date) {
        return marks.get(date);
    }

    /** The first date after this one at which an amount was stated: a restatement ends there. */
    public Optional<LocalDate> nextStatedAfter(LocalDate date) {
        LocalDate report = balances.higherKey(date);
        LocalDate change = amounts.higherKey(date);
        if (report == null) {
            return Optional.ofNullable(change);
        }
        return Optional.of(change == null || report.isBefore(change) ? report : change);
    }

    private static long sum(Map<LocalDate, Long> moves) {
        return moves.values().stream().reduce(0L, Math::addExact);
    }
}
