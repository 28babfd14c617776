package dev.drawdown.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Solves for the internal rate of return of dated flows (XIRR): every rate r > -1 with sum of a(i)
 * (1 + r)^(-(day(i) - day(0)) / 365) = 0.
 *
 * <p>One solver serves any number of calls, one at a time; it keeps its arrays, so that nothing is
 * allocated once they are large enough. Order of the flows does not matter; flows of a day are
 * netted.
 *
 * <p><b>How many roots.</b> In y = ln(1 + r) / 365 the present value is an exponential sum. It has
 * at most as many zeros y > 0 as the running totals of the flows change sign, at most as many y < 0
 * as the totals running back from the end do (C. J. Norstrom, "A sufficient condition for a unique
 * nonnegative internal rate of return", JFQA 7, 1972, and its mirror image), and each number has
 * the same parity as its bound. Bounds of 0 and 1 are therefore exact, which settles nearly all
 * real flows in one pass; {@link SingleRoot} finds each. Otherwise {@link AllRoots} walks both
 * half-lines and misses none. Both say why they terminate.
 *
 * <p>Where there are several, the one nearest to the modified Dietz return (annual) is shown.
 */
public final class XirrSolver {

    private static final double EXACT = 0x1p53;

    private final FlowIntake intake = new FlowIntake();
    private final ExponentialSum ahead = new ExponentialSum();
    private final ExponentialSum back = new ExponentialSum();
    private final SignScan scan = new SignScan();
    private final AllRoots all = new AllRoots();
    private final Roots found = new Roots();
    private final Roots rates = new Roots();
    private double rate;
    private @Nullable Missing missing;

    /**
     * Solves flows in minor units of one currency.
     *
     * @param days the day of each, as days since any common day
     * @param amounts what the investor pays (negative) or gets (positive)
     * @param length how many of the arrays' entries count
     * @return whether there is a rate; false leaves a reason in {@link #missing}
     */
    public boolean solve(int[] days, long[] amounts, int length) {
        intake.take(days, amounts, length, ahead);
        return solve(length, true);
    }

    /** The same for amounts that are not whole, such as flows scaled by an index. */
    public boolean solve(int[] days, double[] amounts, int length) {
        intake.take(days, amounts, length, ahead);
        return solve(length, false);
    }

    /** The rate to show, annual, as a pure number; meaningless where there is none. */
    public double rate() {
        return rate;
    }

    /** How many rates balance the flows; 0 after a total loss, whose rate is -1. */
    public int roots() {
        return rates.count();
    }

    /** The roots, rising. */
    public double root(int index) {
        return rates.get(index);
    }

    /** Whether several rates balance the flows. */
    public boolean ambiguous() {
        return rates.count() > 1;
    }

    /** Why there is no rate; absent where there is one. */
    public @Nullable Missing missing() {
        return missing;
    }

    /** The outcome of the last call, to keep. */
    public InternalRate result() {
        Missing why = missing;
        if (why != null) {
            return InternalRate.none(why);
        }
        List<Double> roots = new ArrayList<>(rates.count());
        for (int i = 0; i < rates.count(); i++) {
            roots.add(rates.get(i));
        }
        return new InternalRate(rate, roots, ambiguous(), null);
    }

    private boolean solve(int length, boolean whole) {
        rates.clear();
        rate = Double.NaN;
        missing = intake.missing(length, ahead);
        if (missing != null) {
            return false;
        }
        scan.read(ahead);
        if (scan.oneSided(ahead)) {
            boolean lost = intake.totalLoss(ahead);
            rate = lost ? -1 : Double.NaN;
            missing = lost ? null : Missing.ONE_SIDED;
            return lost;
        }
        ahead.ready();
        findZeros(whole);
        return chooseRate();
    }

    private void findZeros(boolean whole) {
        found.clear();
        ahead.exact = whole && scan.weight < EXACT;
        double rounding = ahead.exact ? 0 : ahead.size * 0x1p-52 * scan.weight;
        ahead.balanced = Math.abs(scan.total) <= rounding;
        if (scan.least > rounding && scan.changesAhead <= 1 && scan.changesBack <= 1) {
            if (scan.changesBack == 1) {
                back.reverse(ahead);
                found.add(-single(back, -scan.guess));
            }
            if (scan.changesAhead == 1) {
                found.add(single(ahead, scan.guess));
            }
            return;
        }
        all.find(ahead, found);
        if (ahead.balanced) {
            found.add(0);
        }
        back.reverse(ahead);
        all.find(back, rates);
        for (int i = 0; i < rates.count(); i++) {
            found.add(-rates.get(i));
        }
        rates.clear();
        found.sort();
    }

    private double single(ExponentialSum sum, double guess) {
        double low = Math.abs(scan.total) / scan.moving(sum == ahead) * (1 - 1e-12);
        return SingleRoot.in(
                sum, low, AllRoots.end(sum, scan.weight), Math.signum(sum.amounts[0]), guess);
    }

    private boolean chooseRate() {
        for (int i = 0; i < found.count(); i++) {
            double candidate = Math.expm1(Calculation.DAYS_PER_YEAR * found.get(i));
            if (candidate < Double.POSITIVE_INFINITY) {
                rates.add(candidate);
            }
        }
        if (rates.count() == 0) {
            missing = found.count() == 0 ? Missing.NO_RATE : Missing.RATE_OUT_OF_RANGE;
            return false;
        }
        rate = rates.get(0);
        if (rates.count() > 1) {
            double wanted = scan.annualDietz();
            for (int i = 1; i < rates.count(); i++) {
                if (Math.abs(rates.get(i) - wanted) < Math.abs(rate - wanted)) {
                    rate = rates.get(i);
                }
            }
        }
        return true;
    }
}
