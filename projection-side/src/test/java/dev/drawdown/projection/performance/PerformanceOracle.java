package dev.drawdown.projection.performance;

import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.ValuationMarked;
import dev.drawdown.figures.Flows;
import dev.drawdown.figures.InternalRate;
import dev.drawdown.figures.Missing;
import dev.drawdown.figures.Returns;
import dev.drawdown.figures.XirrSolver;
import dev.drawdown.money.Allocation;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must come out, the slow way: from the events that stand, by date and by nothing that the
 * projection keeps. What a payment is for follows from everything paid on its line.
 */
final class PerformanceOracle {

    private final Map<Integer, UUID> numbers = new HashMap<>();
    private final Map<UUID, CapitalCallIssued> calls = new HashMap<>();
    private final Map<UUID, DistributionDeclared> distributions = new HashMap<>();
    private final Map<UUID, Book> books = new HashMap<>();
    private final Map<LocalDate, @Nullable Long> fundMarks = new HashMap<>();
    private final XirrSolver solver = new XirrSolver();

    /** Money on a date; contributed is less returned excess. */
    record Flow(
            LocalDate date,
            long contributed,
            long grossContributed,
            long distributed,
            long grossDistributed,
            long recallable) {}

    /** A mark, or a report with all that it says. */
    private record Value(LocalDate date, @Nullable Long nav, @Nullable OpeningBalanceReported by) {}

    /** One commitment's entries. */
    private static final class Book {
        private final List<Flow> flows = new ArrayList<>();
        private final Map<UUID, Long> paid = new HashMap<>();
        private final Map<LocalDate, Long> marks = new HashMap<>();
        private final Map<LocalDate, OpeningBalanceReported> reports = new HashMap<>();
        private final Map<LocalDate, Long> committed = new HashMap<>();
        private final TreeSet<LocalDate> dates = new TreeSet<>();
    }

    /** As a row has it; rates as they are printed. */
    record Expected(
            boolean marked,
            String irr,
            String gross,
            int flows,
            @Nullable Long nav,
            @Nullable LocalDate navAsOf,
            boolean estimated,
            long committed,
            long paidIn,
            long distributed,
            long recallable) {}

    /** An entry with its effective date. */
    record Entry(FundEvent event, LocalDate date) {}

    /** In the order in which they were recorded. */
    PerformanceOracle(List<Entry> standing) {
        standing.forEach(entry -> take(entry.event(), entry.date()));
        books.values().forEach(this::close);
    }

    private Book book(UUID id, LocalDate date) {
        Book book = books.computeIfAbsent(id, _ -> new Book());
        book.dates.add(date);
        return book;
    }

    private void made(LocalDate date, CommitmentMade e) {
        numbers.put(e.number(), e.commitmentId());
        book(e.commitmentId(), date).committed.merge(date, e.delta(), Long::sum);
    }

    private void take(FundEvent event, LocalDate recordedFor) {
        switch (event) {
            case CommitmentMade e -> made(recordedFor, e);
            case CommitmentChanged e -> changed(recordedFor, e);
            case CapitalCallIssued e -> {
                calls.put(e.callId(), e);
                e.lines().forEach(l -> book(id(l.commitment()), e.dueDate()));
            }
            case CallPaymentsReceived e ->
                    e.payments()
                            .forEach(
                                    p ->
                                            book(id(p.commitment()), due(p.callId()))
                                                    .paid
                                                    .merge(p.callId(), p.amount(), Long::sum));
            case DistributionDeclared e -> distributions.put(e.distributionId(), e);
            case DistributionPaid e -> e.commitments().forEach(c -> paidOut(e, c));
            case OpeningBalanceReported e ->
                    book(e.commitmentId(), e.asOf()).reports.put(e.asOf(), e);
            case ValuationMarked e -> {
                fundMarks.put(e.asOf(), e.gross());
                e.lines()
                        .forEach(
                                l -> book(l.commitmentId(), e.asOf()).marks.put(e.asOf(), l.nav()));
            }
            default -> {
                // moves no money
            }
        }
    }

    private void changed(LocalDate date, CommitmentChanged e) {
        Book book = book(e.commitmentId(), date);
        if (e.kind().movesCommitment()) {
            book.committed.merge(date, e.delta(), Long::sum);
        }
    }

    private UUID id(int number) {
        return Objects.requireNonNull(numbers.get(number));
    }

    private LocalDate due(UUID call) {
        return Objects.requireNonNull(calls.get(call)).dueDate();
    }

    private void paidOut(DistributionPaid e, int number) {
        DistributionDeclared declared = distributions.get(e.distributionId());
        var line =
                declared.lines().stream()
                        .filter(l -> l.commitment() == number)
                        .findFirst()
                        .orElseThrow();
        long gain = line.amounts().get(0);
        long recallable = line.amounts().get(1);
        long carry = line.amounts().get(2);
        long excess = line.amounts().get(3);
        LocalDate date = declared.paymentDate();
        book(id(number), date)
                .flows
                .add(
                        new Flow(
                                date,
                                -excess,
                                -excess,
                                gain + recallable + carry,
                                gain + recallable,
                                recallable));
    }

    /** The fees in what was paid follow from all that was paid on the line. */
    private void close(Book book) {
        book.paid.forEach(
                (id, amount) -> {
                    CapitalCallIssued call = calls.get(id);
                    UUID owner = owner(book);
                    var line =
                            call.lines().stream()
                                    .filter(l -> id(l.commitment()).equals(owner))
                                    .findFirst()
                                    .orElseThrow();
                    long gross = Allocation.of(amount, line.amounts()).getFirst();
                    book.flows.add(new Flow(call.dueDate(), amount, gross, 0, 0, 0));
                });
    }

    private UUID owner(Book book) {
        return books.entrySet().stream()
                .filter(entry -> entry.getValue() == book)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    Map<LocalDate, Expected> commitment(UUID id) {
        return expected(List.of(books.getOrDefault(id, new Book())), false);
    }

    Map<LocalDate, Expected> fund() {
        return expected(books.values(), true);
    }

    private Map<LocalDate, Expected> expected(Collection<Book> pool, boolean fund) {
        TreeSet<LocalDate> valued = new TreeSet<>();
        TreeSet<LocalDate> dates = new TreeSet<>();
        for (Book book : pool) {
            valued.addAll(book.marks.keySet());
            valued.addAll(book.reports.keySet());
            book.flows.forEach(f -> dates.add(f.date().with(TemporalAdjusters.lastDayOfMonth())));
        }
        dates.addAll(valued);
        Map<LocalDate, Expected> all = new HashMap<>();
        for (LocalDate date : dates) {
            all.put(date, at(date, valued.floor(date), valued.contains(date), pool, fund));
        }
        return all;
    }

    private Expected at(
            LocalDate date,
            @Nullable LocalDate struck,
            boolean marked,
            Collection<Book> pool,
            boolean fund) {
        List<Book> there = pool.stream().filter(b -> b.dates.floor(date) != null).toList();
        List<Long> navs = there.stream().map(b -> nav(b, date)).filter(Objects::nonNull).toList();
        Long nav = navs.isEmpty() ? null : sum(navs);
        boolean estimated =
                nav != null
                        && struck != null
                        && there.stream().anyMatch(b -> moved(b, struck, date));
        Rates rates =
                struck == null
                        ? new Rates("NO_VALUATION", "NO_VALUATION", 0)
                        : rates(struck, pool, fund);
        return new Expected(
                marked,
                rates.irr(),
                rates.gross(),
                rates.flows(),
                nav,
                nav == null ? null : struck,
                estimated,
                sum(there.stream().map(b -> committed(b, date)).toList()),
                sum(there.stream().map(b -> bucket(b, date, 0)).toList()),
                sum(there.stream().map(b -> bucket(b, date, 1)).toList()),
                fund ? 0 : sum(there.stream().map(b -> bucket(b, date, 2)).toList()));
    }

    private record Rates(String irr, String gross, int flows) {}

    private Rates rates(LocalDate struck, Collection<Book> pool, boolean fund) {
        Map<LocalDate, Long> net = new HashMap<>();
        Map<LocalDate, Long> gross = new HashMap<>();
        for (Book book : pool) {
            for (Flow f : book.flows) {
                if (!f.date().isAfter(struck)) {
                    net.merge(f.date(), f.distributed() - f.contributed(), Long::sum);
                    gross.merge(f.date(), f.grossDistributed() - f.grossContributed(), Long::sum);
                }
            }
        }
        int count = (int) net.values().stream().filter(amount -> amount != 0).count();
        boolean undated =
                pool.stream()
                        .flatMap(b -> b.reports.keySet().stream())
                        .anyMatch(d -> !d.isAfter(struck));
        if (undated) {
            return new Rates(Missing.UNDATED_HISTORY.name(), Missing.UNDATED_HISTORY.name(), count);
        }
        List<Book> there = pool.stream().filter(b -> b.dates.floor(struck) != null).toList();
        List<@Nullable Long> navs = there.stream().map(b -> nav(b, struck)).toList();
        if (navs.stream().anyMatch(Objects::isNull)) {
            return new Rates("NO_VALUATION", "NO_VALUATION", count);
        }
        long nav = sum(navs);
        Long grossNav = fund ? fundMarks.get(struck) : null;
        return new Rates(
                irr(net, struck, nav),
                grossNav == null ? "NO_VALUATION" : irr(gross, struck, grossNav),
                count);
    }

    private String irr(Map<LocalDate, Long> amounts, LocalDate struck, long nav) {
        Flows flows = new Flows();
        new TreeSet<>(amounts.keySet())
                .forEach(
                        date -> {
                            if (amounts.get(date) != 0) {
                                flows.add(date, amounts.get(date));
                            }
                        });
        InternalRate irr = Returns.of(solver, flows, (int) struck.toEpochDay(), nav).irr();
        return irr.rate() == null ? irr.missing().name() : irr.rate().toString();
    }

    private static @Nullable Value value(Book book, LocalDate date) {
        TreeSet<LocalDate> dates = new TreeSet<>(book.marks.keySet());
        dates.addAll(book.reports.keySet());
        LocalDate last = dates.floor(date);
        if (last == null) {
            return null;
        }
        Long mark = book.marks.get(last);
        OpeningBalanceReported report = book.reports.get(last);
        return new Value(last, mark != null ? mark : report.nav(), report);
    }

    private static @Nullable Long nav(Book book, LocalDate date) {
        Value value = value(book, date);
        if (value == null || value.nav() == null) {
            return null;
        }
        return value.nav()
                + between(book, value.date(), date)
                        .mapToLong(f -> f.contributed() - f.distributed())
                        .sum();
    }

    private static boolean moved(Book book, LocalDate since, LocalDate date) {
        return between(book, since, date)
                .anyMatch(f -> f.contributed() != 0 || f.distributed() != 0);
    }

    private static Stream<Flow> between(Book book, LocalDate after, LocalDate until) {
        return book.flows.stream().filter(f -> f.date().isAfter(after) && !f.date().isAfter(until));
    }

    private static long committed(Book book, LocalDate date) {
        return book.committed.entrySet().stream()
                .filter(e -> !e.getKey().isAfter(date))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Paid in, distributed, recallable: what the last report says and what came after it. */
    private static long bucket(Book book, LocalDate date, int which) {
        LocalDate reported = new TreeSet<>(book.reports.keySet()).floor(date);
        long start = 0;
        if (reported != null) {
            var buckets = book.reports.get(reported).buckets();
            start =
                    List.of(buckets.paidIn(), buckets.distributed(), buckets.recallable())
                            .get(which);
        }
        return start
                + between(book, reported == null ? LocalDate.MIN : reported, date)
                        .mapToLong(
                                f ->
                                        List.of(f.contributed(), f.distributed(), f.recallable())
                                                .get(which))
                        .sum();
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }
}
