package dev.drawdown.command.problem;

import dev.drawdown.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 401 without a valid token, 403 without the role, 503 while nobody can tell whether it is valid.
 */
@Component
public class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityProblems.class);

    private final JsonMapper json;

    SecurityProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof AuthenticationServiceException) {
            LOG.warn("tokens cannot be checked: {}", e.getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            write(
                    response,
                    ProblemCode.SERVICE_UNAVAILABLE,
                    "The identity server does not answer, so the token cannot be checked.");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, ProblemCode.UNAUTHORIZED, "A valid bearer token is needed.");
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        LOG.warn(
                "refused: {} {} for {}",
                request.getMethod(),
                request.getRequestURI(),
                request.getRemoteUser());
        write(response, ProblemCode.FORBIDDEN, "Your role does not reach this address.");
    }

    private void write(HttpServletResponse response, ProblemCode code, String message)
            throws IOException {
        response.setStatus(code.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(ProblemDocument.of(code, message, null)));
    }
}
