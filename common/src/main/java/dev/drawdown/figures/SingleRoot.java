package dev.drawdown.figures;

/**
 * The one zero of an exponential sum in an interval at whose ends its signs differ.
 *
 * <p>Every step expands the sum about the point reached and goes to the zero of the Taylor
 * polynomial of degree 5: Newton's method in ln(1 + r) taken four orders further, so that one or
 * two passes over the flows do. It is over when the remainder of the polynomial (Lagrange's form,
 * with the sum of absolute values for the derivative) can no longer move the zero, and the zero is
 * one of the interval: the polynomial also knows those beyond its ends.
 *
 * <p>It terminates: the sign at each point shortens the interval, and a step that leaves the
 * interval, as well as every fourth one, goes to the interval's middle (the geometric one while the
 * ends are far apart). So at most 4 (7 + 53) passes are made over an interval of positive doubles:
 * 7 middles bring any ends within a factor of two, 53 within one unit of the last place. This is
 * the safeguard of Press et al., Numerical Recipes, 3rd edition, section 9.4.
 */
final class SingleRoot {

    private static final int PASSES = 240;
    private static final int POLISH = 4;

    /** The error of a zero, as a part of the flows' span times the force of interest. */
    private static final double TOLERANCE = 1e-13;

    /** How many errors a zero at an end may seem to lie beyond it; farther out is another zero. */
    private static final double ROUNDING = 8;

    private SingleRoot() {}

    /**
     * The zero in [low, high], 0 <= low < high.
     *
     * @param signAtHigh of the sum above its zero: +1 or -1
     * @param guess where to begin; anything, even not a number
     */
    static double in(ExponentialSum sum, double low, double high, double signAtHigh, double guess) {
        double from = low;
        double to = high;
        double slack = ROUNDING * TOLERANCE / sum.span;
        double y = guess > low && guess < high ? guess : middle(low, high);
        for (int pass = 1; pass <= PASSES; pass++) {
            sum.expand(y, 0.5);
            double value = sum.coefficient[0];
            if (value == 0) {
                return y;
            }
            if (value * signAtHigh > 0) {
                to = y;
            } else {
                from = y;
            }
            double step = zeroOfPolynomial(sum.coefficient);
            double next = y + step / sum.span;
            if (settled(sum, step) && next > low - slack && next < high + slack) {
                return Math.clamp(next, low, high);
            }
            if (!(next > from && next < to) || pass % 4 == 0) {
                next = middle(from, to);
            }
            if (next <= from || next >= to) {
                return y;
            }
            y = next;
        }
        return y;
    }

    static double middle(double from, double to) {
        if (from > 0 && to > 2 * from) {
            return Math.sqrt(from) * Math.sqrt(to);
        }
        return from + (to - from) / 2;
    }

    /** Newton's method on the polynomial, which costs no pass over the flows. */
    private static double zeroOfPolynomial(double[] c) {
        double h = c[0] / c[1];
        for (int i = 0; i < POLISH; i++) {
            double change = polynomial(c, h) / slope(c, h);
            h -= change;
            if (Math.abs(change) <= 1e-15 * Math.abs(h)) {
                break;
            }
        }
        return h;
    }

    /** The sum over k of c[k] (-h)^k. */
    private static double polynomial(double[] c, double h) {
        return c[0] - h * (c[1] - h * (c[2] - h * (c[3] - h * (c[4] - h * c[5]))));
    }

    private static double slope(double[] c, double h) {
        return -c[1] + h * (2 * c[2] - h * (3 * c[3] - h * (4 * c[4] - h * (5 * c[5]))));
    }

    /** Neither what is left of the polynomial nor its remainder can move the zero any more. */
    private static boolean settled(ExponentialSum sum, double step) {
        double h = Math.abs(step) / 2;
        if (!(h < 0.5)) {
            return false;
        }
        double h3 = h * h * h;
        double remainder = 2 * sum.weight * h3 * h3 / 720;
        double left = Math.abs(polynomial(sum.coefficient, step));
        return remainder + left <= TOLERANCE * Math.abs(slope(sum.coefficient, step));
    }
}
