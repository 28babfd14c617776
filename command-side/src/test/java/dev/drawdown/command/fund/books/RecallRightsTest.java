package dev.drawdown.command.fund.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of rights that expire, over days numbered from the first. */
class RecallRightsTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 12;

    /** A right, or a call: from the first day, up to the second. */
    record Dated(int from, int days, long amount) {

        LocalDate start() {
            return FIRST.plusDays(from);
        }

        LocalDate end() {
            return FIRST.plusDays(from + days);
        }
    }

    @Provide
    Arbitrary<List<Dated>> dated() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.longs().between(1, 50))
                .as(Dated::new)
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 500)
    void day_by_day_as_much_expires_as_at_once_and_then_nothing_more(
            @ForAll("dated") List<Dated> granted, @ForAll("dated") List<Dated> calls) {
        SortedMap<LocalDate, Long> called = called(calls);
        RecallRights atOnce = rights(granted);
        long all = sum(atOnce.unused(called, LocalDate.MIN, LocalDate.MAX));

        RecallRights daily = rights(granted);
        long recorded = 0;
        for (int day = 0; day <= DAYS; day++) {
            SortedMap<LocalDate, Long> due =
                    daily.unused(called, LocalDate.MIN, FIRST.plusDays(day));
            recorded += sum(due);
            due.forEach(daily::expire);
        }

        assertThat(recorded).isEqualTo(all);
        assertThat(daily.unused(called, LocalDate.MIN, LocalDate.MAX)).isEmpty();
        assertThat(daily.coverWhatExpired()).isTrue();
    }

    @Property(tries = 500)
    void never_more_expires_than_was_granted_nor_less_than_was_not_called(
            @ForAll("dated") List<Dated> granted, @ForAll("dated") List<Dated> calls) {
        long unused = sum(rights(granted).unused(called(calls), LocalDate.MIN, LocalDate.MAX));
        long grantedInAll = granted.stream().mapToLong(Dated::amount).sum();
        long calledInAll = calls.stream().mapToLong(Dated::amount).sum();
        assertThat(unused).isBetween(Math.max(0, grantedInAll - calledInAll), grantedInAll);
    }

    private static RecallRights rights(List<Dated> granted) {
        RecallRights rights = new RecallRights();
        granted.forEach(right -> rights.grant(right.start(), right.end(), right.amount()));
        return rights;
    }

    private static SortedMap<LocalDate, Long> called(List<Dated> calls) {
        SortedMap<LocalDate, Long> called = new TreeMap<>();
        calls.forEach(call -> called.merge(call.end(), call.amount(), Long::sum));
        return called;
    }

    private static long sum(SortedMap<LocalDate, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
