package dev.drawdown.figures;

/** What a rate comes to over the whole period, not annualised. */
public final class PeriodReturn {

    private PeriodReturn() {}

    /**
     * (1 + irr)^(days / 365) - 1: the since-inception internal rate of return over its period,
     * which GIPS shows in place of the annual rate under a year (GIPS Standards 2020, Glossary and
     * Guidance: returns for less than one year are not annualised).
     *
     * @param irr annual, as a pure number, -1 or more
     * @param days from the first flow to the mark
     */
    public static double of(double irr, int days) {
        return Math.expm1(Math.log1p(irr) * days / Calculation.DAYS_PER_YEAR);
    }
}
