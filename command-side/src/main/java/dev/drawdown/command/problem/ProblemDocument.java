package dev.drawdown.command.problem;

import dev.drawdown.problem.ProblemCode;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Builds RFC 9457 documents with the members {@code code, message, field, timestamp}. */
final class ProblemDocument {

    private static final String RETRY_AFTER_SECONDS = "1";

    private ProblemDocument() {}

    static ProblemDetail of(ProblemCode code, String message, @Nullable String field) {
        HttpStatus status = HttpStatus.valueOf(code.status());
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(
                URI.create(
                        "urn:drawdown:problem:"
                                + code.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(status.getReasonPhrase());
        problem.setDetail(message);
        problem.setProperty("code", code.name());
        problem.setProperty("message", message);
        if (field != null) {
            problem.setProperty("field", field);
        }
        problem.setProperty(
                "timestamp", Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS).toString());
        return problem;
    }

    static ResponseEntity<ProblemDetail> answer(
            ProblemCode code, String message, @Nullable String field) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(code.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (code == ProblemCode.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(of(code, message, field));
    }
}
