package dev.drawdown.gateway.explain;

import dev.drawdown.figures.CapitalTotals;
import dev.drawdown.figures.Missing;
import dev.drawdown.figures.Multiples;
import dev.drawdown.figures.Recallables;
import dev.drawdown.gateway.figure.Pool;
import dev.drawdown.gateway.figure.Rate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure's value, or why there is none. */
record Value(@Nullable BigDecimal number, @Nullable Missing missing, boolean ambiguous) {

    /**
     * Amounts and multiples come from the accounts, not from the inputs: so whoever adds the inputs
     * up checks something. A rate is solved for over the inputs themselves.
     */
    static Value of(ExplainedFigure figure, Recallables how, Sums sums, Made made) {
        CapitalTotals capital = sums.capital();
        Multiples multiples = capital.multiples(how, sums.nav());
        return switch (figure) {
            case COMMITTED -> amount(sums.committed());
            case CALLED -> amount(sums.called());
            case RECEIVABLE -> amount(sums.receivable());
            case PAID_IN -> amount(capital.paidIn(how));
            case DISTRIBUTED -> amount(capital.distributed(how));
            case UNFUNDED -> amount(sums.unfunded());
            case NAV -> value(sums.nav());
            case DPI -> multiple(multiples.dpi(), Missing.NOTHING_PAID_IN);
            case RVPI ->
                    multiple(
                            multiples.rvpi(),
                            sums.nav() == null ? Missing.NO_VALUATION : Missing.NOTHING_PAID_IN);
            case TVPI, MOIC -> multiple(multiples.tvpi(), Missing.NOTHING_PAID_IN);
            case PIC -> multiple(capital.pic(how, sums.committed()), Missing.NO_COMMITMENT);
            case IRR, GROSS_IRR -> annual(rate(figure, sums, made));
            case PERIOD_RETURN -> period(rate(figure, sums, made));
        };
    }

    private static Value amount(long minorUnits) {
        return new Value(BigDecimal.valueOf(minorUnits), null, false);
    }

    private static Value value(@Nullable Long nav) {
        return nav == null ? new Value(null, Missing.NO_VALUATION, false) : amount(nav);
    }

    private static Value multiple(@Nullable BigDecimal multiple, Missing otherwise) {
        return new Value(multiple, multiple == null ? otherwise : null, false);
    }

    private static Value annual(Rate rate) {
        Double irr = rate.irr();
        return new Value(
                irr == null ? null : BigDecimal.valueOf(irr), rate.reason(), rate.ambiguous());
    }

    private static Value period(Rate rate) {
        Double whole = rate.periodReturn();
        return new Value(
                whole == null ? null : BigDecimal.valueOf(whole), rate.reason(), rate.ambiguous());
    }

    private static Rate rate(ExplainedFigure figure, Sums sums, Made made) {
        Pool pool = new Pool();
        if (figure == ExplainedFigure.GROSS_IRR
                && !made.totals().containsKey(Part.GROSS_VALUE.key())) {
            pool.lack(Missing.NO_VALUATION);
        }
        if (sums.undated()) {
            pool.lack(Missing.UNDATED_HISTORY);
        }
        if (sums.unvalued()) {
            pool.lack(Missing.NO_VALUATION);
        }
        for (int i = 0; i < made.days().size(); i++) {
            pool.add(made.days().get(i), made.amounts().get(i));
        }
        return pool.rate();
    }
}
