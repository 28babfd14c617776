package dev.drawdown.command.imports.commit;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** What the preview took for new has been recorded since. */
final class ImportOutdated extends Refusal {

    ImportOutdated() {
        super(
                ProblemCode.PREVIEW_OUTDATED,
                "Some of these rows have been recorded since the preview. Upload the file again.");
    }
}
