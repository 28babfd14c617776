package dev.drawdown.bench.micro;

import dev.drawdown.money.Allocation;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A total divided among so many commitments by the largest remainder. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AllocationBenchmark {

    private static final long TOTAL = 123_456_789_01L;
    private static final long SEED = 7;

    @Param({"10", "500", "2000"})
    public int commitments;

    private List<Long> weights = List.of();

    @Setup
    public void commit() {
        weights = new Random(SEED).longs(commitments, 1, 50_000_000_00L).boxed().toList();
    }

    @Benchmark
    public List<Long> dividing() {
        return Allocation.of(TOTAL, weights);
    }
}
