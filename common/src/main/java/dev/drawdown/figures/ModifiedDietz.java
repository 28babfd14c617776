package dev.drawdown.figures;

/**
 * The modified Dietz return of a period: gain over the average capital at work (P. O. Dietz,
 * "Pension Funds: Measuring Investment Performance", 1966; GIPS calls it an approximation of the
 * time-weighted return). A flow counts from the end of its day on. Not annualised.
 */
public final class ModifiedDietz {

    private ModifiedDietz() {}

    /**
     * (navEnd - navStart + sum of a) / (navStart - sum of a (end - day) / (end - start)), a from
     * the investor's side. Flows outside [start, end] are left out.
     *
     * @param start the day of navStart; for a return since inception the day of the first flow,
     *     with navStart 0
     */
    public static Figure of(Flows flows, int start, int end, long navStart, long navEnd) {
        if (end <= start) {
            return Figure.none(flows.size() == 0 ? Missing.NO_FLOWS : Missing.SAME_DAY);
        }
        double length = (double) end - start;
        double gain = (double) navEnd - navStart;
        double capital = navStart;
        for (int i = 0; i < flows.size(); i++) {
            int day = flows.day(i);
            if (day >= start && day <= end) {
                gain += flows.amount(i);
                capital -= flows.amount(i) * ((end - day) / length);
            }
        }
        return capital > 0 ? Figure.of(gain / capital) : Figure.none(Missing.NO_CAPITAL_AT_WORK);
    }
}
