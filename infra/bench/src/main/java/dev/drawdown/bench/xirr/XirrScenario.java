package dev.drawdown.bench.xirr;

import dev.drawdown.bench.Options;
import dev.drawdown.bench.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Our solver, all roots considered, beside org.decampo:xirr on the same funds, in turns. */
public final class XirrScenario {

    /** What is asked for, by the number of flows. */
    private static final Map<String, Integer> GOAL = Map.of("10", 6, "100", 14, "1000", 20);

    private static final List<String> SIZES = List.of("10", "100", "1000");

    private XirrScenario() {}

    public static void run(Options options, Report report) throws RunnerException {
        int turns = options.quick() ? 1 : 3;
        Map<String, List<Double>> rounds = new TreeMap<>();
        for (int turn = 0; turn < turns; turn++) {
            for (RunResult result : turn(options)) {
                String flows = result.getParams().getParam("flows");
                boolean ours = result.getParams().getBenchmark().endsWith("drawdown");
                List<Double> values =
                        rounds.computeIfAbsent(
                                ours ? own(flows) : other(flows), name -> new ArrayList<>());
                result.getBenchmarkResults().stream()
                        .flatMap(fork -> fork.getIterationResults().stream())
                        .forEach(round -> values.add(round.getPrimaryResult().getScore()));
            }
        }
        SIZES.forEach(flows -> report.compare(rounds, own(flows), other(flows), "solves/s"));
    }

    private static Iterable<RunResult> turn(Options options) throws RunnerException {
        return new Runner(
                        new OptionsBuilder()
                                .include(XirrBenchmark.class.getName())
                                .forks(1)
                                .warmupIterations(2)
                                .measurementIterations(options.quick() ? 1 : 3)
                                .warmupTime(TimeValue.seconds(1))
                                .measurementTime(TimeValue.seconds(1))
                                .build())
                .run();
    }

    private static String own(String flows) {
        return "%s flows: Drawdown, all roots (goal %d×)".formatted(flows, GOAL.get(flows));
    }

    private static String other(String flows) {
        return flows + " flows: org.decampo:xirr";
    }
}
