package dev.drawdown.gateway.access;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps who tried what that was not theirs: subject and target, never a name or a figure. */
public final class AttemptLog {

    private static final Logger LOG = LoggerFactory.getLogger("dev.drawdown.refused");

    private AttemptLog() {}

    /** Logs the attempt, and says no. */
    public static Refusal forbidden(Caller caller, String target) {
        record(caller.subject(), target);
        return Refusal.of(ProblemCode.FORBIDDEN, "This is not yours to see or do.");
    }

    static void record(String subject, String target) {
        LOG.warn("forbidden: subject={} target={}", visible(subject), visible(target));
    }

    /** A subject with line breaks must not write log lines of its own. */
    private static String visible(String text) {
        return text.length() > 200
                ? visible(text.substring(0, 200))
                : text.replaceAll("[^\\x21-\\x7e]", "?");
    }
}
