package dev.drawdown.gateway.access;

import dev.drawdown.gateway.access.RoleTable.NoRoute;
import dev.drawdown.gateway.problem.ProblemWriter;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.gateway.problem.Refusals;
import dev.drawdown.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says no: without a valid token 401, without the role 403, where nothing is 404 or 405. */
@Component
class AccessRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter writer;

    AccessRefusals(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof IdentityServerAway) {
            writer.write(
                    request,
                    response,
                    Refusal.unavailable("Logins cannot be checked at the moment.", e));
            return;
        }
        boolean refused = e instanceof OAuth2AuthenticationException;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                refused ? "Bearer error=\"invalid_token\"" : "Bearer");
        writer.write(
                request,
                response,
                Refusal.of(
                        ProblemCode.UNAUTHORIZED,
                        refused ? "The token is not valid." : "A bearer token is needed."));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof NoRoute nothing) {
            refuseUnknown(request, response, nothing);
            return;
        }
        Principal who = request.getUserPrincipal();
        AttemptLog.record(
                who == null ? "nobody" : who.getName(),
                request.getMethod() + " " + request.getRequestURI());
        writer.write(
                request,
                response,
                Refusal.of(ProblemCode.FORBIDDEN, "Your role does not reach this."));
    }

    private void refuseUnknown(
            HttpServletRequest request, HttpServletResponse response, NoRoute nothing)
            throws IOException {
        if (nothing.allowed().isEmpty()) {
            writer.write(request, response, Refusals.noSuchRoute());
            return;
        }
        response.setHeader(HttpHeaders.ALLOW, String.join(", ", nothing.allowed()));
        writer.write(request, response, Refusals.wrongMethod());
    }
}
