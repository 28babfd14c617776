package dev.drawdown.command.imports.commit;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** What is to be committed is not what this import's preview showed. */
final class PreviewHashMismatch extends Refusal {

    PreviewHashMismatch() {
        super(
                ProblemCode.PREVIEW_HASH_MISMATCH,
                "This is not the hash of this import's preview. Look at the preview again.",
                "previewHash");
    }
}
