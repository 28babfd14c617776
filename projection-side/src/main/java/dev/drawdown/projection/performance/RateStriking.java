package dev.drawdown.projection.performance;

import dev.drawdown.figures.Flows;
import dev.drawdown.figures.InternalRate;
import dev.drawdown.figures.Missing;
import dev.drawdown.figures.Returns;
import dev.drawdown.figures.XirrSolver;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Strikes rates, one after the other; its arrays are used again. */
final class RateStriking {

    private final XirrSolver solver = new XirrSolver();
    private final Flows flows = new Flows();

    /**
     * The rates of the flows until a date and the value then.
     *
     * @param nav minor units, absent where none is known
     * @param grossNav the same before accrued carry
     */
    Rates at(LocalDate date, Inputs inputs, @Nullable Long nav, @Nullable Long grossNav) {
        inputs.netUntil(date, flows);
        LocalDate first = flows.size() == 0 ? null : LocalDate.ofEpochDay(flows.firstDay());
        int count = flows.size();
        if (inputs.isUndated(date)) {
            return missing(Missing.UNDATED_HISTORY, first, count);
        }
        if (nav == null) {
            return missing(Missing.NO_VALUATION, first, count);
        }
        Returns net = returns(date, nav);
        InternalRate gross;
        if (grossNav == null) {
            gross = InternalRate.none(Missing.NO_VALUATION);
        } else {
            inputs.grossUntil(date, flows);
            gross = returns(date, grossNav).irr();
        }
        return new Rates(
                net.irr().rate(),
                name(net.irr()),
                net.irr().ambiguous(),
                gross.rate(),
                name(gross),
                net.periodReturn(),
                first,
                count);
    }

    private Returns returns(LocalDate date, long nav) {
        return Returns.of(solver, flows, (int) date.toEpochDay(), nav);
    }

    private static Rates missing(Missing why, @Nullable LocalDate first, int count) {
        return new Rates(null, why.name(), false, null, why.name(), null, first, count);
    }

    private static @Nullable String name(InternalRate rate) {
        Missing why = rate.missing();
        return why == null ? null : why.name();
    }
}
