package dev.drawdown.command.fund.approve;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** The lines are not the ones that were seen. */
public final class PreviewOutdated extends Refusal {

    public PreviewOutdated() {
        super(
                ProblemCode.PREVIEW_OUTDATED,
                "The books have moved: the lines are not the ones of this preview. Look at them again.",
                "previewHash");
    }
}
