package dev.drawdown.bench.micro;

import dev.drawdown.command.fund.books.Entry;
import dev.drawdown.command.fund.books.FundBooks;
import dev.drawdown.event.FundEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A fund's books from its events: its commitments, then a hundred calls, each paid in full. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FoldBenchmark {

    private static final int CALLS = 100;

    @Param({"10", "100", "1000"})
    public int partners;

    private final List<Entry> entries = new ArrayList<>();

    @Setup
    public void record() {
        for (int number = 1; number <= partners; number++) {
            add(Books.commitment(number));
        }
        for (int number = 1; number <= CALLS; number++) {
            UUID call = UUID.randomUUID();
            add(Books.call(call, number, partners));
            add(Books.payments(call, partners));
        }
    }

    private void add(FundEvent event) {
        entries.add(new Entry(UUID.randomUUID(), event, Books.DAY));
    }

    @Benchmark
    public FundBooks folding() {
        FundBooks books = new FundBooks();
        entries.forEach(books::take);
        return books;
    }
}
