package dev.drawdown.demo.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * How a private fund's cash flows and value develop: D. Takahashi and S. Alexander, "Illiquid
 * Alternative Asset Fund Modeling", The Journal of Portfolio Management 28(2), 2002, pp. 90–100, by
 * quarters instead of years.
 *
 * <p>In year <i>t</i> the fund calls a rate of what is left of the commitment (the last rate goes
 * on for ever); its value grows by the rate of growth; and it distributes the greater of its yield
 * and <i>(t / life) ^ bow</i> of that value: the greater the bow, the later the money comes back.
 *
 * @param contributionPercent of what is left of the commitment, by year of age
 * @param lifeYears at the end everything is distributed
 * @param bowHalves the bow factor in halves, so that its power is exact arithmetic
 * @param growthPercent a year, of the value
 * @param yieldPercent a year, of the value
 */
record TakahashiAlexander(
        List<Integer> contributionPercent,
        int lifeYears,
        int bowHalves,
        BigDecimal growthPercent,
        BigDecimal yieldPercent) {

    static final MathContext EXACTLY = MathContext.DECIMAL64;
    static final int QUARTERS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static TakahashiAlexander of(
            List<Integer> contributions, int life, int bowHalves, String growth, String yield) {
        return new TakahashiAlexander(
                contributions, life, bowHalves, new BigDecimal(growth), new BigDecimal(yield));
    }

    /** One quarter of a commitment of 1: shares of it, not money. */
    record Quarter(BigDecimal contribution, BigDecimal distribution, BigDecimal value) {}

    /** The part of the uncalled commitment that is called in a year (0 is the first), 0 to 1. */
    BigDecimal contributionRate(int year) {
        var last = contributionPercent.size() - 1;
        return BigDecimal.valueOf(contributionPercent.get(Math.min(year, last)), 2);
    }

    /** By what the value is multiplied in a quarter. */
    BigDecimal growthFactor() {
        return fourthRoot(BigDecimal.ONE.add(growthPercent.divide(HUNDRED, EXACTLY)));
    }

    /** The part of the value that comes in as current income in a quarter, 0 to 1. */
    BigDecimal yieldRate() {
        return quarterly(yieldPercent.divide(HUNDRED, EXACTLY));
    }

    /** The part of the grown value that is distributed in a quarter (0 is the first), 0 to 1. */
    BigDecimal distributionRate(int quarter) {
        var age = BigDecimal.valueOf(quarter + 1L);
        var life = BigDecimal.valueOf((long) lifeYears * QUARTERS);
        if (age.compareTo(life) >= 0) {
            return BigDecimal.ONE;
        }
        var root = age.divide(life, EXACTLY).sqrt(EXACTLY);
        return quarterly(root.pow(bowHalves, EXACTLY)).max(yieldRate());
    }

    /** The model itself, for a commitment of 1. */
    List<Quarter> curve(int quarters) {
        var curve = new ArrayList<Quarter>(quarters);
        var called = BigDecimal.ZERO;
        var ofTheYear = BigDecimal.ZERO;
        var value = BigDecimal.ZERO;
        for (var quarter = 0; quarter < quarters; quarter++) {
            if (quarter % QUARTERS == 0) {
                ofTheYear =
                        BigDecimal.ONE
                                .subtract(called)
                                .multiply(contributionRate(quarter / QUARTERS), EXACTLY);
            }
            var contribution = ofTheYear.divide(BigDecimal.valueOf(QUARTERS), EXACTLY);
            var grown = value.multiply(growthFactor(), EXACTLY);
            var distribution = grown.multiply(distributionRate(quarter), EXACTLY);
            called = called.add(contribution);
            value = grown.add(contribution).subtract(distribution, EXACTLY);
            curve.add(new Quarter(contribution, distribution, value));
        }
        return curve;
    }

    /** What a yearly rate is in a quarter, so that four of them make it again. */
    private static BigDecimal quarterly(BigDecimal rate) {
        return BigDecimal.ONE.subtract(fourthRoot(BigDecimal.ONE.subtract(rate)));
    }

    private static BigDecimal fourthRoot(BigDecimal number) {
        return number.sqrt(EXACTLY).sqrt(EXACTLY);
    }
}
