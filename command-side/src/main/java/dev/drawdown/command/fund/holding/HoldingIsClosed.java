package dev.drawdown.command.fund.holding;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.time.LocalDate;
import java.util.UUID;

/** Nothing follows a complete sale or a write-off: it comes last, or is reversed first. */
public final class HoldingIsClosed extends Refusal {

    private HoldingIsClosed(String message) {
        super(ProblemCode.HOLDING_CLOSED, message, "entries");
    }

    public static HoldingIsClosed since(UUID dealId, LocalDate closed) {
        return new HoldingIsClosed(
                "Nothing is left of deal %s since %s: reverse that entry first."
                        .formatted(dealId, closed));
    }

    public static HoldingIsClosed before(UUID dealId, LocalDate date) {
        return new HoldingIsClosed(
                "Deal %s has entries after %s: reverse them first.".formatted(dealId, date));
    }
}
