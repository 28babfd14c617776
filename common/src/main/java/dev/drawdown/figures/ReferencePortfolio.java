package dev.drawdown.figures;

import org.jspecify.annotations.Nullable;

/** The same flows put into the index: what {@link PublicMarket} is told from. */
final class ReferencePortfolio {

    /** What rounding can make of a balance that is zero, as a part of what was paid in. */
    private static final double ROUNDING = 1e-12;

    private final XirrSolver solver;
    private final int[] days;
    private final double[] amounts;
    private final double[] growth;
    private final int size;
    private final @Nullable Double left;
    private final double nav;
    private final double[] changed;
    private double paidIn;
    private double paidOut;
    private boolean wentShort;

    ReferencePortfolio(
            XirrSolver solver, Flows flows, int mark, @Nullable Long nav, IndexSeries index) {
        this.solver = solver;
        left = nav == null ? null : nav.doubleValue();
        this.nav = nav == null ? 0 : nav;
        size = flows.size();
        Flows sorted = new Flows().addAll(flows);
        sorted.sort();
        sorted.add(mark, 0);
        days = sorted.days();
        amounts = new double[size + 1];
        growth = new double[size + 1];
        changed = new double[size + 1];
        double atMark = index.level(mark);
        for (int i = 0; i < size; i++) {
            amounts[i] = sorted.amount(i);
            growth[i] = atMark / index.level(days[i]);
        }
        growUntilMark();
    }

    PublicMarket compared() {
        double lambda = (paidIn - nav) / paidOut;
        Figure scale =
                paidOut == 0
                        ? Figure.none(Missing.NOTHING_DISTRIBUTED)
                        : lambda < 0 ? Figure.none(Missing.NEGATIVE_SCALE) : Figure.of(lambda);
        Figure held =
                wentShort ? Figure.none(Missing.REFERENCE_WENT_SHORT) : Figure.of(paidIn - paidOut);
        InternalRate own = rate(1, false, left);
        InternalRate nickels =
                held.value() == null
                        ? InternalRate.none(Missing.REFERENCE_WENT_SHORT)
                        : rate(1, false, held.value());
        Missing noScale = scale.missing();
        InternalRate plus =
                noScale == null ? rate(lambda, false, left) : InternalRate.none(noScale);
        return new PublicMarket(
                paidIn == 0
                        ? Figure.none(Missing.NOTHING_PAID_IN)
                        : Figure.of((paidOut + nav) / paidIn),
                rate(1, true, left),
                nickels,
                held,
                spread(own, nickels),
                plus,
                scale,
                spread(own, plus));
    }

    /** All of it at the mark, and whether the balance was ever below zero on the way. */
    private void growUntilMark() {
        double balance = 0;
        for (int i = 0; i < size; i++) {
            double grown = amounts[i] * growth[i];
            balance -= grown;
            if (grown < 0) {
                paidIn -= grown;
            } else {
                paidOut += grown;
            }
            boolean dayOver = i + 1 == size || days[i + 1] != days[i];
            wentShort |= dayOver && balance < -ROUNDING * paidIn;
        }
    }

    private InternalRate rate(double distributionScale, boolean grown, @Nullable Double last) {
        for (int i = 0; i < size; i++) {
            double amount = amounts[i] > 0 ? amounts[i] * distributionScale : amounts[i];
            changed[i] = grown ? amount * growth[i] : amount;
        }
        if (last != null) {
            changed[size] = last;
        }
        solver.solve(days, changed, last == null ? size : size + 1);
        return solver.result();
    }

    private static Figure spread(InternalRate own, InternalRate reference) {
        Missing why = own.missing() == null ? reference.missing() : own.missing();
        Double rate = own.rate();
        Double other = reference.rate();
        return why != null || rate == null || other == null
                ? Figure.none(why == null ? Missing.NO_RATE : why)
                : Figure.of(rate - other);
    }
}
