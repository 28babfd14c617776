package dev.drawdown.gateway.login;

import dev.drawdown.gateway.access.AccessSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Adds to a chain that people log in by browser and are known by their session. */
@Component
public class Login {

    private static final Logger LOG = LoggerFactory.getLogger(Login.class);
    private static final String START = "/oauth2/authorization/" + LoginClient.REGISTRATION;

    private final Session session;
    private final JwtDecoder tokens;
    private final Errands errands;
    private final IssuedTokens issued;
    private final LoggedIn loggedIn;
    private final LoggedOut loggedOut;
    private final String issuer;

    Login(
            Session session,
            JwtDecoder tokens,
            Errands errands,
            IssuedTokens issued,
            LoggedIn loggedIn,
            LoggedOut loggedOut,
            AccessSettings access) {
        this.session = session;
        this.tokens = tokens;
        this.errands = errands;
        this.issued = issued;
        this.loggedIn = loggedIn;
        this.loggedOut = loggedOut;
        this.issuer = access.issuer().toString();
    }

    /** Where a browser begins to log in, to come back to a page of ours. */
    public static String start(String target) {
        return UriComponentsBuilder.fromPath(START)
                .queryParam("target", "{target}")
                .encode()
                .buildAndExpand(Target.of(target))
                .toUriString();
    }

    /** The identity provider: the one foreign address that a form of ours may lead to. */
    public String issuer() {
        return issuer;
    }

    public void into(HttpSecurity http) {
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2Login(
                        login ->
                                // named, or the provider would be asked for its own at start
                                login.loginPage("/")
                                        .authorizationEndpoint(
                                                end -> end.authorizationRequestRepository(errands))
                                        .authorizedClientRepository(issued)
                                        .successHandler(loggedIn)
                                        .failureHandler(Login::failed)
                                        .withObjectPostProcessor(answering()))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(loggedOut))
                .addFilterBefore(new SessionFilter(session, tokens), AuthorizationFilter.class);
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        LOG.warn("A login failed: {}", e.getMessage());
        response.sendRedirect("/?login=failed");
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> answering() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(Login::away);
                return filter;
            }
        };
    }

    private static void away(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        LOG.warn("Nobody can log in, the identity provider is away: {}", e.getMessage());
        response.sendRedirect("/?login=away");
    }
}
