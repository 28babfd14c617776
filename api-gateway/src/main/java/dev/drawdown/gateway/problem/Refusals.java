package dev.drawdown.gateway.problem;

import dev.drawdown.problem.ProblemCode;

/** The refusals that more than one place hands out. */
public final class Refusals {

    private Refusals() {}

    public static Refusal noSuchRoute() {
        return Refusal.of(ProblemCode.NOT_FOUND, "There is nothing at this address.");
    }

    public static Refusal wrongMethod() {
        return Refusal.of(
                ProblemCode.METHOD_NOT_ALLOWED, "This address does not take that method.");
    }

    public static Refusal databaseAway(Throwable cause) {
        return Refusal.unavailable("The figures cannot be read at the moment.", cause);
    }

    /** What the container refused before any of our code saw it. */
    static Refusal ofStatus(int status) {
        return switch (status) {
            case 401 -> Refusal.of(ProblemCode.UNAUTHORIZED, "A valid token is needed.");
            case 403 -> Refusal.of(ProblemCode.FORBIDDEN, "This is not yours to see or do.");
            case 404 -> noSuchRoute();
            case 405, 501 -> wrongMethod();
            case 406 -> Refusal.of(ProblemCode.NOT_ACCEPTABLE, "This route answers in JSON.");
            case 413 -> Refusal.of(ProblemCode.PAYLOAD_TOO_LARGE, "The body is too large.");
            case 415 ->
                    Refusal.of(
                            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                            "This route does not take such a body.");
            case 503 -> Refusal.unavailable("The service is away for a moment.", null);
            default ->
                    status < 500
                            ? Refusal.of(ProblemCode.INVALID_PARAMETER, "The request is malformed.")
                            : Refusal.of(
                                    ProblemCode.INTERNAL_ERROR,
                                    "Something went wrong here. It has been logged.");
        };
    }
}
