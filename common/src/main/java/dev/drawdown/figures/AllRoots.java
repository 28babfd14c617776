package dev.drawdown.figures;

/**
 * Every zero y > 0 of an exponential sum f, when signs alone do not tell how many there are.
 *
 * <p><b>Method.</b> From a point l on, f is walked to the right in steps. At each point two things
 * are known from one pass. First, the number of zeros beyond l is at most the number of sign
 * changes of the running totals of the discounted amounts, and of the same parity: beyond l, f is
 * (y - l) times the Laplace transform of those totals, whose kernel cannot add sign changes
 * (Karlin, Total Positivity, 1968, chapter 5; Norstrom's criterion is the case l = 0). None or one:
 * the walk is over. Second, the Taylor expansion at l with its remainder, which for y >= l is at
 * most the next term taken with absolute amounts, proves on a whole interval [l, l + w] that some
 * derivative of f of order 0 to 4 has no zero there. By Rolle's theorem the derivative below it has
 * at most one, and so on down to f: each is found between its neighbours by a safeguarded Newton
 * iteration, or shown not to be there by equal signs.
 *
 * <p><b>Termination.</b> w is never less than 2^-11 / span, and grows with y, so the walk ends:
 * beyond the bound of {@link #end} the first amount outweighs all others. It usually ends far
 * earlier, because the running totals take the first amount's sign. Where nothing can be proven at
 * the least width, all five derivatives are so small that f is rounding (its part in the weight of
 * the flows is of the order of w^5) all over the step, and only the signs at its ends are looked
 * at; where rounding hides all five derivatives already at the point (a zero of higher
 * multiplicity), steps are 2^-7 of the way. Zeros closer together than doubles can tell (2e-7 over
 * the span) are one; touching zeros (f less than rounding at an extremum) are found at the
 * extremum.
 */
final class AllRoots {

    private static final int HIGHEST = 4;
    private static final double WIDEST = 64;
    private static final double NARROWEST = 0x1p-11;
    private static final double HIDDEN = 0x1p-7;
    private static final double ROUNDING = 1e-13;
    private static final double TOUCHING = 1e-14;
    private static final double INDISTINGUISHABLE = 2e-7;
    private static final int STEPS = 200;
    private static final double[] FACTORIAL = {1, 1, 2, 6, 24, 120, 720};

    private final double[] expansion = new double[ExponentialSum.ORDER + 1];
    private final Roots ends = new Roots();
    private final Roots inner = new Roots();

    /** Adds the zeros y > 0, rising; zero itself is left to the caller. */
    void find(ExponentialSum f, Roots found) {
        f.expand(0, 0);
        double limit = end(f, f.weight);
        double reached = 0;
        double width = WIDEST;
        double first = Math.signum(f.amounts[0]);
        while (reached < limit) {
            f.expand(reached, 0);
            double value = f.coefficient[0];
            f.weigh(reached);
            int most = mostAhead(f, reached);
            if (most == 0 || (most == 1 && value * first > 0)) {
                return;
            }
            if (most == 1 && value * first < 0) {
                double low = reached == 0 ? start(f) : reached;
                found.add(SingleRoot.in(f, low, limit, first, reached + 1.0 / f.span));
                return;
            }
            System.arraycopy(f.coefficient, 0, expansion, 0, expansion.length);
            double beyond = remainder(f);
            double narrowest = narrowest(f, reached);
            int free = -1;
            width = Math.max(8 * width, WIDEST);
            while (free < 0 && width > narrowest) {
                width /= 2;
                free = zeroFree(f.weight, width, beyond);
            }
            double next = reached + width / f.span;
            if (free != 0) {
                within(f, reached, next, Math.max(free, 1), found);
            }
            reached = next;
        }
    }

    /** The least width of a step: more where rounding hides every derivative that could tell. */
    private double narrowest(ExponentialSum f, double y) {
        double unit = Math.max(1, y * f.span);
        for (int order = 0; order <= HIGHEST; order++) {
            if (Math.abs(expansion[order]) * FACTORIAL[order] > 2 * ROUNDING * f.weight) {
                return NARROWEST * unit;
            }
        }
        return HIDDEN * unit;
    }

    /** Below it the total of the amounts outweighs what discounting can change. */
    static double start(ExponentialSum f) {
        double total = 0;
        double moving = 0;
        for (int i = 0; i < f.size; i++) {
            total += f.amounts[i];
            moving += Math.abs(f.amounts[i]) * f.days[i];
        }
        return Math.abs(total) / moving * (1 - 1e-12);
    }

    /**
     * Beyond it the first amount outweighs the sum of all others.
     *
     * @param weight the sum of the absolute amounts
     */
    static double end(ExponentialSum f, double weight) {
        double first = Math.abs(f.amounts[0]);
        double others = (weight - first) * (1 + 1e-9);
        return others <= first
                ? 0
                : Math.log(others / first) / f.days[1] * (1 + 1e-12) + Double.MIN_NORMAL;
    }

    /** Sign changes of the running totals; a total that may be rounding counts as a change. */
    private static int mostAhead(ExponentialSum f, double y) {
        double total = 0;
        double passed = 0;
        double sign = Math.signum(f.amounts[0]);
        int changes = 0;
        double noise = f.size * 0x1p-52 + ROUNDING;
        for (int i = 0; i < f.size; i++) {
            total += f.weighed[i];
            passed += Math.abs(f.weighed[i]);
            boolean doubtful = (y != 0 || !f.exact) && Math.abs(total) <= passed * noise;
            if (doubtful || total * sign < 0) {
                changes++;
                sign = -sign;
            }
        }
        return changes;
    }

    /** The sum of |a| w t^6 / 6!, w and t at the point reached. */
    private static double remainder(ExponentialSum f) {
        double sum = 0;
        for (int i = 0; i < f.size; i++) {
            double t = (double) f.days[i] / f.span;
            double t3 = t * t * t;
            sum += Math.abs(f.weighed[i]) * t3 * t3;
        }
        return sum / FACTORIAL[6];
    }

    /** The lowest order of a derivative that has no zero over the width; -1 if none is proven. */
    private int zeroFree(double weight, double width, double beyond) {
        for (int order = 0; order <= HIGHEST; order++) {
            double others = ROUNDING * weight;
            double power = 1;
            for (int k = order + 1; k <= ExponentialSum.ORDER + 1; k++) {
                power *= width;
                double term = k <= ExponentialSum.ORDER ? Math.abs(expansion[k]) : beyond;
                others += term * power * FACTORIAL[k] / FACTORIAL[k - order];
            }
            if (Math.abs(expansion[order]) * FACTORIAL[order] > others) {
                return order;
            }
        }
        return -1;
    }

    /** Goes from the derivative that is free of zeros down to f, between the zeros of the last. */
    private void within(ExponentialSum f, double low, double high, int free, Roots found) {
        ends.clear();
        ends.add(low);
        ends.add(high);
        for (int order = free - 1; order >= 0; order--) {
            inner.clear();
            double left = startSign(f, low, order);
            for (int i = 1; i < ends.count(); i++) {
                double right = derivative(f, ends.get(i), order);
                boolean inside = i + 1 < ends.count();
                if (inside && Math.abs(right) <= TOUCHING * f.weight) {
                    inner.add(ends.get(i));
                    right = 0;
                } else if (left * right < 0) {
                    inner.add(zero(f, order, ends.get(i - 1), ends.get(i), Math.signum(right)));
                } else if (!inside && right == 0) {
                    inner.add(ends.get(i));
                }
                left = right;
            }
            if (order > 0) {
                ends.clear();
                ends.add(low);
                for (int i = 0; i < inner.count(); i++) {
                    ends.add(inner.get(i));
                }
                ends.add(high);
            }
        }
        for (int i = 0; i < inner.count(); i++) {
            found.add(inner.get(i));
        }
        found.mergeCloserThan(INDISTINGUISHABLE / f.span);
    }

    private static double derivative(ExponentialSum f, double y, int order) {
        f.expand(y, 0);
        return f.coefficient[order] * ((order & 1) == 0 ? 1 : -1);
    }

    /** Just right of a point: where the derivative is zero itself, the next one tells. */
    private static double startSign(ExponentialSum f, double y, int order) {
        double at = derivative(f, y, order);
        for (int k = order + 1; at == 0 && k <= ExponentialSum.ORDER; k++) {
            at = f.coefficient[k] * ((k & 1) == 0 ? 1 : -1);
        }
        return at;
    }

    private static double zero(
            ExponentialSum f, int order, double low, double high, double signAtHigh) {
        double from = low;
        double to = high;
        double y = from + (to - from) / 2;
        for (int step = 1; step <= STEPS; step++) {
            double value = derivative(f, y, order);
            if (value == 0) {
                return y;
            }
            if (value * signAtHigh > 0) {
                to = y;
            } else {
                from = y;
            }
            double slope = f.coefficient[order + 1] * (order + 1) * ((order & 1) == 0 ? -1 : 1);
            double next = y - value / slope / f.span;
            if (!(next > from && next < to) || step % 4 == 0) {
                next = from + (to - from) / 2;
            }
            if (next <= from || next >= to || Math.abs(next - y) <= 4 * Math.ulp(y)) {
                return next;
            }
            y = next;
        }
        return y;
    }
}
