package dev.drawdown.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/**
 * Hands the tokens of a login on within its one request; they are kept by the browser, not here.
 */
@Component
class IssuedTokens implements OAuth2AuthorizedClientRepository {

    private static final String ATTRIBUTE = IssuedTokens.class.getName();

    static String access(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof OAuth2AuthorizedClient client) {
            return client.getAccessToken().getTokenValue();
        }
        throw new IllegalStateException("a login succeeded without an access token");
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface has it so
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, @Nullable Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            @Nullable Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.setAttribute(ATTRIBUTE, client);
    }

    @Override
    public void removeAuthorizedClient(
            String registration,
            @Nullable Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.removeAttribute(ATTRIBUTE);
    }
}
