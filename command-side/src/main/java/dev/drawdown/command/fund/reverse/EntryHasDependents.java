package dev.drawdown.command.fund.reverse;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** An entry that others build on cannot be taken out before them. */
public final class EntryHasDependents extends Refusal {

    public EntryHasDependents(String reason) {
        super(ProblemCode.ENTRY_HAS_DEPENDENTS, reason);
    }
}
