package dev.drawdown.bench.micro;

import dev.drawdown.bench.Figure;
import dev.drawdown.bench.Options;
import dev.drawdown.bench.Report;
import dev.drawdown.bench.Rounds;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Codec, fold and allocation by JMH: the time of a call and the bytes it allocates, each beside
 * what it would be if the cost grew in proportion from the smallest size.
 */
public final class MicroScenario {

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private MicroScenario() {}

    public static void run(Options options, Report report) throws RunnerException {
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .include(MicroScenario.class.getPackageName())
                                        .forks(1)
                                        .warmupIterations(options.quick() ? 1 : 3)
                                        .measurementIterations(options.quick() ? 1 : 5)
                                        .warmupTime(TimeValue.seconds(1))
                                        .measurementTime(
                                                TimeValue.milliseconds(options.round().toMillis()))
                                        .addProfiler(GCProfiler.class)
                                        .build())
                        .run();
        Map<String, RunResult> smallest = new HashMap<>();
        for (RunResult result : results) {
            RunResult first =
                    smallest.merge(
                            result.getParams().getBenchmark(),
                            result,
                            (one, other) -> size(one) <= size(other) ? one : other);
            report.add(figure(result, first, false));
            report.add(figure(result, first, true));
        }
    }

    private static Figure figure(RunResult result, RunResult first, boolean bytes) {
        double growth = (double) size(result) / size(first);
        return new Figure(
                "%s of %,d%s".formatted(name(result), size(result), bytes ? ", allocated" : ""),
                Values.of(result, bytes).median(),
                bytes ? "B" : "µs",
                "%,.0f × that of %,d".formatted(growth, size(first)),
                Values.of(first, bytes).median() * growth,
                Values.of(result, bytes).all(),
                Values.of(first, bytes).all().stream().map(one -> one * growth).toList());
    }

    /** {@code …micro.CodecBenchmark.reading} is "Codec reading". */
    private static String name(RunResult result) {
        String[] parts = DOT.split(result.getParams().getBenchmark(), -1);
        return parts[parts.length - 2].replace("Benchmark", "") + " " + parts[parts.length - 1];
    }

    /** The one parameter that each benchmark has. */
    private static int size(RunResult result) {
        return result.getParams().getParamsKeys().stream()
                .map(result.getParams()::getParam)
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private record Values(List<Double> all) {

        static Values of(RunResult result, boolean bytes) {
            return new Values(
                    result.getBenchmarkResults().stream()
                            .flatMap(fork -> fork.getIterationResults().stream())
                            .map(iteration -> value(iteration, bytes))
                            .toList());
        }

        private static double value(IterationResult iteration, boolean bytes) {
            return bytes
                    ? Objects.requireNonNull(iteration.getSecondaryResults().get(ALLOCATED))
                            .getScore()
                    : iteration.getPrimaryResult().getScore();
        }

        double median() {
            return Rounds.median(all);
        }
    }
}
