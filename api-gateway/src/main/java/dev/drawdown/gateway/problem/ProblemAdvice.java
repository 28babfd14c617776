package dev.drawdown.gateway.problem;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what a controller threw into the refusal it stands for. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** No such table, no such schema, no grant yet: the read model is still being built. */
    private static final Set<String> NOT_THERE_YET = Set.of("42P01", "3F000", "42501");

    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writer.write(request, response, refusal);
    }

    @ExceptionHandler({
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotAcceptableException.class,
        HttpMediaTypeNotSupportedException.class,
        ServletRequestBindingException.class
    })
    void notForThisRoute(
            ServletException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ErrorResponse error = (ErrorResponse) e;
        error.getHeaders()
                .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        writer.write(request, response, Refusals.ofStatus(error.getStatusCode().value()));
    }

    @ExceptionHandler
    void malformed(
            MethodArgumentTypeMismatchException e,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        writer.write(
                request,
                response,
                Refusal.invalid(e.getName(), "The value of " + e.getName() + " is malformed."));
    }

    /** An escape in the query that stands for no text; found by whoever asks for a parameter. */
    @ExceptionHandler
    void undecodable(
            InvalidParameterException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writer.write(request, response, Refusal.invalid("query", "The query is malformed."));
    }

    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    void databaseAway(
            DataAccessException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("The read database is away: {}", e.getMostSpecificCause().getMessage());
        writer.write(request, response, Refusals.databaseAway(e));
    }

    @ExceptionHandler
    void schemaAway(
            BadSqlGrammarException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!(e.getCause() instanceof SQLException cause)
                || !NOT_THERE_YET.contains(cause.getSQLState())) {
            throw e;
        }
        LOG.warn("The read schema is not there: {}", cause.getMessage());
        writer.write(request, response, Refusals.databaseAway(e));
    }
}
