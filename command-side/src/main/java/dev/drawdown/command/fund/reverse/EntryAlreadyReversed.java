package dev.drawdown.command.fund.reverse;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** An entry is reversed once. */
public final class EntryAlreadyReversed extends Refusal {

    public EntryAlreadyReversed() {
        super(ProblemCode.ENTRY_ALREADY_REVERSED, "This entry has been reversed already.");
    }
}
