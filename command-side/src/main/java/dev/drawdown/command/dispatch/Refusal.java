package dev.drawdown.command.dispatch;

import dev.drawdown.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** A command that a rule does not allow. Each rule has its own subclass, and each its own code. */
public abstract class Refusal extends RuntimeException {

    private final ProblemCode code;
    private final @Nullable String field;

    protected Refusal(ProblemCode code, String message) {
        this(code, message, null, null);
    }

    protected Refusal(ProblemCode code, String message, @Nullable String field) {
        this(code, message, field, null);
    }

    /** As a consequence of a fault. */
    protected Refusal(ProblemCode code, String message, @Nullable Throwable cause) {
        this(code, message, null, cause);
    }

    private Refusal(
            ProblemCode code, String message, @Nullable String field, @Nullable Throwable cause) {
        // Refusals are ordinary answers: no stack trace is taken.
        super(message, cause, false, false);
        this.code = code;
        this.field = field;
    }

    public ProblemCode code() {
        return code;
    }

    /** The field to blame, if one is. */
    public @Nullable String field() {
        return field;
    }

    /** What went wrong, for the person who asked. */
    public String message() {
        String message = getMessage();
        return message == null ? code.name() : message;
    }
}
