package dev.drawdown.gateway.problem;

import dev.drawdown.problem.ProblemCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request that is not answered, with the code and the words that its caller may read. */
public final class Refusal extends RuntimeException {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final ProblemCode code;
    private final String words;
    private final @Nullable String field;
    private final @Nullable Duration retryAfter;

    private Refusal(
            ProblemCode code,
            String words,
            @Nullable String field,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(words, cause, false, false);
        this.code = code;
        this.words = words;
        this.field = field;
        this.retryAfter = retryAfter;
    }

    public static Refusal of(ProblemCode code, String words) {
        return new Refusal(code, words, null, null, null);
    }

    /** A parameter, path variable or header is to blame. */
    public static Refusal invalid(String field, String words) {
        return new Refusal(ProblemCode.INVALID_PARAMETER, words, field, null, null);
    }

    /** A member of the body is to blame; its path names it. */
    public static Refusal inBody(String path, String words) {
        return new Refusal(ProblemCode.VALIDATION_ERROR, words, path, null, null);
    }

    /** Something that the answer needs is away for the moment. */
    public static Refusal unavailable(String words, @Nullable Throwable cause) {
        return new Refusal(ProblemCode.SERVICE_UNAVAILABLE, words, null, SOON, cause);
    }

    /** The caller has used up what it may ask. */
    public static Refusal tooMany(String words, Duration retryAfter) {
        return new Refusal(ProblemCode.TOO_MANY_REQUESTS, words, null, retryAfter, null);
    }

    public ProblemCode code() {
        return code;
    }

    public String words() {
        return words;
    }

    public @Nullable String field() {
        return field;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
