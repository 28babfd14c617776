package dev.drawdown.gateway.site;

import dev.drawdown.gateway.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;

/** Turns what a page's controller threw into a page that says so. */
@RestControllerAdvice(basePackages = "dev.drawdown.gateway.site")
@Order(Ordered.HIGHEST_PRECEDENCE)
class SiteErrors {

    private static final Logger LOG = LoggerFactory.getLogger(SiteErrors.class);

    private final TroublePage trouble;

    SiteErrors(TroublePage trouble) {
        this.trouble = trouble;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpStatus status = HttpStatus.valueOf(refusal.code().status());
        Trouble shown =
                switch (status) {
                    case HttpStatus _ when isInAddress(refusal.field(), request) ->
                            Trouble.nothingHere();
                    case FORBIDDEN -> Trouble.notYours();
                    case SERVICE_UNAVAILABLE -> Trouble.serverAway();
                    default -> new Trouble(status, refusal.words(), "Go back and try again.");
                };
        trouble.write(request, response, shown);
    }

    @ExceptionHandler
    void malformed(
            MethodArgumentTypeMismatchException e,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        trouble.write(request, response, Trouble.nothingHere());
    }

    @ExceptionHandler
    void databaseAway(
            DataAccessException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("The read database is away: {}", e.getMostSpecificCause().getMessage());
        trouble.write(request, response, Trouble.serverAway());
    }

    /** A person did not type an id wrongly into a field, but followed a link to nothing. */
    private static boolean isInAddress(@Nullable String field, HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables
                && variables.containsKey(field);
    }
}
