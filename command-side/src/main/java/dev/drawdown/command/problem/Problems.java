package dev.drawdown.command.problem;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.databind.DatabindException;

/** Turns whatever a request ran into into a problem document: a code, a sentence, no internals. */
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        if (refusal.getCause() != null) {
            LOG.warn("{}", refusal.message(), refusal.getCause());
        }
        return ProblemDocument.answer(refusal.code(), refusal.message(), refusal.field());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e) {
        FieldError error = e.getBindingResult().getFieldError();
        return error == null
                ? validation("The request is not valid.", null)
                : validation(error.getField() + " " + error.getDefaultMessage(), error.getField());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof DatabindException mapping && !mapping.getPath().isEmpty()) {
            String field = JsonPath.of(mapping);
            return validation(field + " is unknown or does not hold what it must", field);
        }
        return validation("The body is not the JSON that this route takes.", null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException e) {
        return ProblemDocument.answer(
                ProblemCode.INVALID_PARAMETER,
                "The parameter %s does not hold what it must.".formatted(e.getName()),
                e.getName());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException e) {
        return ProblemDocument.answer(
                ProblemCode.INVALID_PARAMETER,
                "The parameter %s is missing.".formatted(e.getParameterName()),
                e.getParameterName());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e) {
        return ProblemDocument.answer(
                ProblemCode.PAYLOAD_TOO_LARGE,
                "The upload is larger than this system takes.",
                "file");
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(RuntimeException e) {
        LOG.warn("the database does not answer: {}", e.getMessage());
        return ProblemDocument.answer(
                ProblemCode.SERVICE_UNAVAILABLE,
                "The ledger is not available at the moment. Try again.",
                null);
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leftToSecurity(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> everythingElse(Exception e) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            ProblemCode code = codeOf(known.getStatusCode().value());
            return ProblemDocument.answer(code, sentence(code), null);
        }
        LOG.error("a request failed", e);
        return ProblemDocument.answer(
                ProblemCode.INTERNAL_ERROR,
                "Something went wrong here, not with your request.",
                null);
    }

    private static ResponseEntity<ProblemDetail> validation(
            String message, @Nullable String field) {
        return ProblemDocument.answer(ProblemCode.VALIDATION_ERROR, message, field);
    }

    private static ProblemCode codeOf(int status) {
        return switch (status) {
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 413 -> ProblemCode.PAYLOAD_TOO_LARGE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            default -> ProblemCode.INVALID_PARAMETER;
        };
    }

    private static String sentence(ProblemCode code) {
        return switch (code) {
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not take that method.";
            case NOT_ACCEPTABLE -> "This address does not answer in that media type.";
            case UNSUPPORTED_MEDIA_TYPE -> "This address does not take that media type.";
            default -> "The request is not what this address takes.";
        };
    }
}
