package dev.drawdown.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends the session here and at the identity provider (OpenID Connect RP-Initiated Logout 1.0), so
 * that the next person at this browser is asked who they are.
 */
@Component
class LoggedOut implements LogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedOut.class);

    private final Session session;
    private final ClientRegistrationRepository registrations;

    LoggedOut(Session session, ClientRegistrationRepository registrations) {
        this.session = session;
        this.registrations = registrations;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        Optional<Session.Tokens> ended = session.of(request);
        session.end(request, response);
        response.sendRedirect(
                ended.flatMap(tokens -> endOfSession(request, tokens)).orElse(Target.HOME));
    }

    private Optional<String> endOfSession(HttpServletRequest request, Session.Tokens tokens) {
        return endpoint()
                .map(
                        endpoint ->
                                UriComponentsBuilder.fromUriString(endpoint)
                                        .queryParam("id_token_hint", tokens.identity())
                                        .queryParam("post_logout_redirect_uri", home(request))
                                        .build()
                                        .encode()
                                        .toUriString());
    }

    private Optional<String> endpoint() {
        try {
            return Optional.ofNullable(registrations.findByRegistrationId(LoginClient.REGISTRATION))
                    .map(client -> client.getProviderDetails().getConfigurationMetadata())
                    .map(metadata -> metadata.get("end_session_endpoint"))
                    .map(Object::toString);
        } catch (IllegalArgumentException | IllegalStateException away) {
            LOG.warn("The identity provider is away: {}", away.getMessage());
            return Optional.empty();
        }
    }

    private static String home(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path(Target.HOME)
                .build()
                .toUriString();
    }
}
