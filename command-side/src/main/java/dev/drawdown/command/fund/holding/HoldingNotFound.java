package dev.drawdown.command.fund.holding;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.time.LocalDate;
import java.util.UUID;

/** The fund does not hold this deal on that day. */
public final class HoldingNotFound extends Refusal {

    public HoldingNotFound(UUID dealId, LocalDate date) {
        super(
                ProblemCode.HOLDING_NOT_FOUND,
                "The fund has not bought deal %s by %s.".formatted(dealId, date),
                "entries");
    }
}
