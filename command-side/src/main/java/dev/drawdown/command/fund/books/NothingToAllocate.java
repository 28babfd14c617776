package dev.drawdown.command.fund.books;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** There is no commitment to divide among, or nothing left to divide by. */
public final class NothingToAllocate extends Refusal {

    NothingToAllocate() {
        super(
                ProblemCode.NOTHING_TO_ALLOCATE,
                "No commitment of this fund can take a share of it.",
                "basis");
    }
}
