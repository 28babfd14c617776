package dev.drawdown.command.fund.callcapital;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.time.LocalDate;

/** A line defaults only after its cure period, and only while something is outstanding. */
public final class CurePeriodNotOver extends Refusal {

    public CurePeriodNotOver(LocalDate lastDay) {
        super(
                ProblemCode.CURE_PERIOD_NOT_OVER,
                "The cure period ends on %s, or nothing is outstanding.".formatted(lastDay),
                "date");
    }
}
