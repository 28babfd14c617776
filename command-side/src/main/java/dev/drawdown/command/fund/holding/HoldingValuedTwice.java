package dev.drawdown.command.fund.holding;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.time.LocalDate;
import java.util.UUID;

/** One command gives a holding one value for a date. */
public final class HoldingValuedTwice extends Refusal {

    public HoldingValuedTwice(UUID dealId, LocalDate date) {
        super(
                ProblemCode.HOLDING_VALUED_TWICE,
                "Deal %s has two values at %s.".formatted(dealId, date),
                "entries");
    }
}
