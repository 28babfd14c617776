package dev.drawdown.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Remembers, in the browser itself, that it was sent to the identity provider and why. */
@Component
class Errands implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "drawdown_login";
    private static final String TARGET = Errands.class.getName() + ".target";

    private final SealedCookies cookies;
    private final JsonMapper json;
    private final LoginSettings settings;
    private final Clock clock;

    Errands(SealedCookies cookies, JsonMapper json, LoginSettings settings) {
        this.cookies = cookies;
        this.json = json;
        this.settings = settings;
        this.clock = Clock.systemUTC();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        return errand(request)
                .filter(errand -> errand.state().equals(request.getParameter("state")))
                .map(this::rebuilt)
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (asked == null) {
            cookies.forget(request, response, COOKIE);
            return;
        }
        Errand errand =
                new Errand(
                        asked.getAuthorizationUri(),
                        asked.getClientId(),
                        String.valueOf(asked.getState()),
                        attribute(asked, OidcParameterNames.NONCE),
                        attribute(asked, PkceParameterNames.CODE_VERIFIER),
                        String.valueOf(asked.getRedirectUri()),
                        Target.of(request.getParameter("target")),
                        clock.instant().getEpochSecond());
        cookies.write(request, response, COOKIE, json.writeValueAsString(errand));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest found = loadAuthorizationRequest(request);
        if (found != null) {
            errand(request).ifPresent(errand -> request.setAttribute(TARGET, errand.target()));
            cookies.forget(request, response, COOKIE);
        }
        return found;
    }

    /** The page that the browser asked for before it was sent away. */
    static String target(HttpServletRequest request) {
        return request.getAttribute(TARGET) instanceof String target ? target : "/";
    }

    private Optional<Errand> errand(HttpServletRequest request) {
        long oldest = clock.instant().minus(settings.atMost()).getEpochSecond();
        return cookies.read(request, COOKIE).flatMap(this::parsed).filter(e -> e.left() >= oldest);
    }

    private Optional<Errand> parsed(String text) {
        try {
            return Optional.of(json.readValue(text, Errand.class));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private OAuth2AuthorizationRequest rebuilt(Errand errand) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(errand.clientId())
                .authorizationUri(errand.provider())
                .redirectUri(errand.redirectUri())
                .scopes(LoginClient.SCOPES)
                .state(errand.state())
                .attributes(
                        all -> {
                            all.put(OAuth2ParameterNames.REGISTRATION_ID, LoginClient.REGISTRATION);
                            all.put(OidcParameterNames.NONCE, errand.nonce());
                            all.put(PkceParameterNames.CODE_VERIFIER, errand.verifier());
                        })
                .build();
    }

    private static String attribute(OAuth2AuthorizationRequest asked, String name) {
        return String.valueOf(asked.<Object>getAttribute(name));
    }
}
