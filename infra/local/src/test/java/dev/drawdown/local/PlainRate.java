package dev.drawdown.local;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/** Annual rates by Act/365, found the slow way: step by step along the axis, then by halves. */
final class PlainRate {

    private static final double LOWEST = -12;
    private static final double STEP = 0.02;
    private static final int STEPS = 1_000;
    private static final int HALVES = 100;

    private final NavigableMap<LocalDate, Long> flows;
    private final double[] years;
    private final double[] amounts;

    PlainRate(NavigableMap<LocalDate, Long> flows) {
        this.flows = flows;
        years =
                flows.keySet().stream()
                        .mapToDouble(day -> ChronoUnit.DAYS.between(flows.firstKey(), day) / 365.0)
                        .toArray();
        amounts = flows.values().stream().mapToDouble(Long::doubleValue).toArray();
    }

    /**
     * Every rate that balances the flows, none where nothing does. Money paid in of which nothing
     * came back and nothing is left on a later last day is lost: minus one.
     */
    List<Double> roots() {
        List<Double> roots = new ArrayList<>();
        if (flows.isEmpty()) {
            return roots;
        }
        if (flows.values().stream().noneMatch(amount -> amount > 0)) {
            if (flows.firstEntry().getValue() < 0 && flows.lastEntry().getValue() == 0) {
                roots.add(-1.0);
            }
            return roots;
        }
        double from = LOWEST;
        boolean above = isAbove(from);
        for (int i = 1; i <= STEPS; i++) {
            double to = LOWEST + i * STEP;
            boolean next = isAbove(to);
            if (above != next) {
                roots.add(Math.expm1(between(from, to, above)));
            }
            from = to;
            above = next;
        }
        return roots;
    }

    private double between(double from, double to, boolean above) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVES; i++) {
            double middle = (low + high) / 2;
            if (isAbove(middle) == above) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Whether the present value at a force of interest is above zero. */
    private boolean isAbove(double force) {
        double value = 0;
        for (int i = 0; i < amounts.length; i++) {
            value += amounts[i] * Math.exp(-force * years[i]);
        }
        return value > 0;
    }
}
