package dev.drawdown.command.imports.upload;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;

/** The file is larger than is taken. */
final class FileTooLarge extends Refusal {

    FileTooLarge(long mostBytes) {
        super(
                ProblemCode.PAYLOAD_TOO_LARGE,
                "The file is larger than %d bytes.".formatted(mostBytes),
                "file");
    }
}
