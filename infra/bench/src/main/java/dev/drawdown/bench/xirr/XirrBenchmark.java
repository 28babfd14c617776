package dev.drawdown.bench.xirr;

import dev.drawdown.figures.XirrSolver;
import java.util.concurrent.TimeUnit;
import org.decampo.xirr.Xirr;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The rate of one fund after another; ours tells of all roots, the other of one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class XirrBenchmark {

    private static final long SEED = 11;
    private static final double AGREEMENT = 1e-9;

    @Param({"10", "100", "1000"})
    public int flows;

    private final XirrSolver solver = new XirrSolver();
    private InventedFunds funds = InventedFunds.NONE;
    private int next;

    /** Not without agreement on every fund. */
    @Setup
    public void invent() {
        funds = InventedFunds.of(flows, SEED);
        double largest = 0;
        for (int i = 0; i < InventedFunds.COUNT; i++) {
            solver.solve(funds.days().get(i), funds.cents().get(i), flows);
            double other = new Xirr(funds.transactions().get(i)).xirr();
            largest = Math.max(largest, Math.abs(solver.rate() - other));
        }
        if (largest > AGREEMENT) {
            throw new IllegalStateException("the solvers are " + largest + " apart");
        }
        System.out.printf("largest difference %.1e, passed over %d%n", largest, funds.refused());
    }

    @Benchmark
    public double drawdown() {
        int fund = next++ & (InventedFunds.COUNT - 1);
        solver.solve(funds.days().get(fund), funds.cents().get(fund), flows);
        return solver.rate();
    }

    @Benchmark
    public double decampo() {
        return new Xirr(funds.transactions().get(next++ & (InventedFunds.COUNT - 1))).xirr();
    }
}
