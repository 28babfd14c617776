package dev.drawdown.command.imports.commit;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** Some rows would be left out, and nobody has said that this is meant. */
final class ImportHasBadRows extends Refusal {

    ImportHasBadRows(long badRows) {
        super(
                ProblemCode.IMPORT_HAS_BAD_ROWS,
                "%d rows are bad and would be left out. Mend the file, or commit with acceptBadRows."
                        .formatted(badRows),
                "acceptBadRows");
    }
}
