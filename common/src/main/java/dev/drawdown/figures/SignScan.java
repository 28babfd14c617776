package dev.drawdown.figures;

/**
 * What one pass over the netted flows tells: how many rates there can be, and about where. All of
 * it at rate zero, in amounts and days.
 */
final class SignScan {

    /** The sum of the amounts. */
    double total;

    /** The sum of their absolute values. */
    double weight;

    /** The least absolute value of the totals that run from the start, those of zero left out. */
    double least;

    /** How often the totals that run from the start change sign. */
    int changesAhead;

    /** How often the totals that run back from the end do. */
    int changesBack;

    /** About where y solves the flows. */
    double guess;

    private double dayWeight;
    private double daySum;
    private int span;

    void read(ExponentialSum sum) {
        double running = 0;
        double all = 0;
        double s1 = 0;
        double s2 = 0;
        double w1 = 0;
        double w2 = 0;
        double highest = 0;
        double lowest = 0;
        double smallest = Double.MAX_VALUE;
        double sign = sum.amounts[0];
        int changes = 0;
        int last = sum.size - 1;
        for (int i = 0; i <= last; i++) {
            if (running > highest) {
                highest = running;
            } else if (running < lowest) {
                lowest = running;
            }
            double a = sum.amounts[i];
            double d = sum.days[i];
            double ad = a * d;
            running += a;
            all += Math.abs(a);
            s1 += ad;
            w1 += Math.abs(ad);
            s2 += ad * d;
            w2 += Math.abs(ad) * d;
            if (running != 0) {
                if (Math.abs(running) < smallest) {
                    smallest = Math.abs(running);
                }
                if ((running < 0) != (sign < 0)) {
                    changes++;
                    sign = running;
                }
            }
        }
        total = running;
        weight = all;
        least = running == 0 ? 0 : smallest;
        changesAhead = changes;
        changesBack = running > highest || running < lowest ? 0 : countBack(sum);
        span = sum.days[last];
        daySum = s1;
        dayWeight = w1;
        guess = guess(all + running, all - running, w1 + s1, w1 - s1, w2 + s2, w2 - s2);
    }

    /** All amounts have the same sign. */
    boolean oneSided(ExponentialSum sum) {
        if (Math.abs(total) < weight) {
            return false;
        }
        for (int i = 1; i < sum.size; i++) {
            if (sum.amounts[i] * sum.amounts[0] < 0) {
                return false;
            }
        }
        return true;
    }

    private static int countBack(ExponentialSum sum) {
        double running = 0;
        double sign = sum.amounts[sum.size - 1];
        int changes = 0;
        for (int i = sum.size - 1; i >= 0; i--) {
            running += sum.amounts[i];
            if (running * sign < 0) {
                changes++;
                sign = running;
            }
        }
        return changes;
    }

    /**
     * Where the logarithms of what comes and what goes meet, each taken to the second order in y by
     * its mean day and the variance of its days.
     */
    private static double guess(
            double in, double out, double in1, double out1, double in2, double out2) {
        double meanIn = in1 / in;
        double meanOut = out1 / out;
        double lead = meanIn - meanOut;
        double spread = in2 / in - meanIn * meanIn - (out2 / out - meanOut * meanOut);
        double log = Math.log(in / out);
        double inside = lead * lead - 2 * spread * log;
        if (inside < 0) {
            return log / lead;
        }
        return 2 * log / (lead + Math.copySign(Math.sqrt(inside), lead));
    }

    /** The sum of |a| d, days counted from the first flow or back from the last. */
    double moving(boolean ahead) {
        return ahead ? dayWeight : span * weight - dayWeight;
    }

    /**
     * The modified Dietz return made annual: gain over the average capital at work until the last
     * flow. Where that capital is not above zero it says nothing: 0; where more than all of it is
     * lost: -1.
     */
    double annualDietz() {
        double capital = daySum / span - total;
        double gain = total / capital;
        if (!(capital > 0)) {
            return 0;
        }
        if (gain <= -1) {
            return -1;
        }
        return Math.expm1(Math.log1p(gain) * Calculation.DAYS_PER_YEAR / span);
    }
}
