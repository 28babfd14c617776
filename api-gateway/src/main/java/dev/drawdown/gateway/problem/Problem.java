package dev.drawdown.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.drawdown.problem.ProblemCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The problem document of RFC 9457, with the members of this API.
 *
 * @param instance the path that was asked, without its query
 * @param code what a program reads
 * @param message what a person reads; the same words as {@code detail}
 * @param field the parameter, header or body member to blame, where one is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        ProblemCode code,
        String message,
        @Nullable String field,
        Instant timestamp) {

    static Problem of(Refusal refusal, String instance) {
        int status = refusal.code().status();
        return new Problem(
                "urn:drawdown:problem:"
                        + refusal.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                HttpStatus.valueOf(status).getReasonPhrase(),
                status,
                refusal.words(),
                instance,
                refusal.code(),
                refusal.words(),
                refusal.field(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
