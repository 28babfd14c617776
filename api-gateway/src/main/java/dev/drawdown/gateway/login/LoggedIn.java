package dev.drawdown.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Begins the session, and shows the page that was asked for. */
@Component
class LoggedIn implements AuthenticationSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedIn.class);

    private final Session session;

    LoggedIn(Session session) {
        this.session = session;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        if (!(who.getPrincipal() instanceof OidcUser user)) {
            throw new IllegalStateException("a login succeeded without an identity token");
        }
        try {
            session.begin(
                    request,
                    response,
                    new Session.Tokens(
                            IssuedTokens.access(request), user.getIdToken().getTokenValue()));
        } catch (SealedCookies.TooLong e) {
            LOG.warn("{} cannot log in: {}", user.getSubject(), e.getMessage());
            response.sendRedirect("/?login=toolong");
            return;
        }
        response.sendRedirect(Errands.target(request));
    }
}
