package dev.drawdown.command.fund.holding;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.time.LocalDate;
import java.util.UUID;

/** No more cost is released than is left, and all of it when nothing of the holding is. */
public final class CostNotLeft extends Refusal {

    public CostNotLeft(UUID dealId, LocalDate date, long left, long released) {
        super(
                ProblemCode.COST_NOT_LEFT,
                "%d of the cost of deal %s is left at %s, not %d."
                        .formatted(left, dealId, date, released),
                "entries");
    }
}
