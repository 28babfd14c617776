package dev.drawdown.figures;

import java.time.LocalDate;
import java.util.Arrays;

/** Flows of a test, with decimals where the source has them. */
final class Dated {

    int[] days = new int[0];
    double[] amounts = new double[0];

    static Dated of(Object... datesAndAmounts) {
        Dated flows = new Dated();
        for (int i = 0; i < datesAndAmounts.length; i += 2) {
            flows.add((String) datesAndAmounts[i], ((Number) datesAndAmounts[i + 1]).doubleValue());
        }
        return flows;
    }

    Dated add(String date, double amount) {
        int size = days.length;
        days = Arrays.copyOf(days, size + 1);
        amounts = Arrays.copyOf(amounts, size + 1);
        days[size] = (int) LocalDate.parse(date).toEpochDay();
        amounts[size] = amount;
        return this;
    }

    InternalRate rate() {
        XirrSolver solver = new XirrSolver();
        solver.solve(days, amounts, days.length);
        return solver.result();
    }

    /** The same in whole cents. */
    InternalRate rateInCents() {
        XirrSolver solver = new XirrSolver();
        long[] cents = Arrays.stream(amounts).mapToLong(a -> Math.round(a * 100)).toArray();
        solver.solve(days, cents, days.length);
        return solver.result();
    }

    double presentValue(double rate) {
        int first = Arrays.stream(days).min().orElse(0);
        double sum = 0;
        for (int i = 0; i < days.length; i++) {
            sum += amounts[i] * Math.exp(-Math.log1p(rate) * (days[i] - first) / 365.0);
        }
        return sum;
    }

    /** The sum of the absolute present values: what zero is measured by. */
    double size(double rate) {
        int first = Arrays.stream(days).min().orElse(0);
        double sum = 0;
        for (int i = 0; i < days.length; i++) {
            sum += Math.abs(amounts[i]) * Math.exp(-Math.log1p(rate) * (days[i] - first) / 365.0);
        }
        return sum;
    }
}
