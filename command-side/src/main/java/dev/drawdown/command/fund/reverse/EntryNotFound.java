package dev.drawdown.command.fund.reverse;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.UUID;

/** The fund has no such entry. */
public final class EntryNotFound extends Refusal {

    public EntryNotFound(UUID id) {
        super(
                ProblemCode.ENTRY_NOT_FOUND,
                "The fund has no entry " + id + " that can be reversed.");
    }
}
