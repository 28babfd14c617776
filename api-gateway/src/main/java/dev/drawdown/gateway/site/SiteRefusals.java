package dev.drawdown.gateway.site;

import dev.drawdown.gateway.access.IdentityServerAway;
import dev.drawdown.gateway.access.RoleTable.NoRoute;
import dev.drawdown.gateway.login.Login;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Sends to the login, or says on a page why not. */
@Component
class SiteRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SiteRefusals.class);

    private final TroublePage trouble;

    SiteRefusals(TroublePage trouble) {
        this.trouble = trouble;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof IdentityServerAway) {
            trouble.write(request, response, Trouble.loginsAway());
            return;
        }
        String login = Login.start(comingBackTo(request));
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", login);
            return;
        }
        response.sendRedirect(login);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof CsrfException) {
            trouble.write(request, response, Trouble.formOutdated());
        } else if (e instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof NoRoute) {
            trouble.write(request, response, Trouble.nothingHere());
        } else {
            LOG.warn(
                    "{} may not open {}",
                    request.getUserPrincipal() == null
                            ? "nobody"
                            : request.getUserPrincipal().getName(),
                    request.getRequestURI());
            trouble.write(request, response, Trouble.notYours());
        }
    }

    /** A page is asked for again; what was sent is not: the form it was typed into is. */
    private static String comingBackTo(HttpServletRequest request) {
        if ("GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null) {
            String query = request.getQueryString();
            return request.getRequestURI() + (query == null ? "" : "?" + query);
        }
        return pathOf(request.getHeader("Referer"));
    }

    private static String pathOf(@Nullable String referer) {
        try {
            String path = referer == null ? null : URI.create(referer).getRawPath();
            return path == null ? "/" : path;
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }
}
