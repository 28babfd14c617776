package dev.drawdown.identity;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The clients and users of the file, as Spring Security takes them. */
@Configuration(proxyBeanMethods = false)
class Clients {

    private static final Duration TOKEN_LIFE = Duration.ofHours(1);

    @Bean
    RegisteredClientRepository registeredClients(IdentitySettings settings) {
        var programs =
                settings.clients().entrySet().stream()
                        .map(entry -> program(entry.getKey(), entry.getValue().secret()));
        return new InMemoryRegisteredClientRepository(
                Stream.concat(programs, Stream.of(dashboard(settings))).toList());
    }

    @Bean
    UserDetailsService users(IdentitySettings settings) {
        return new InMemoryUserDetailsManager(
                settings.users().entrySet().stream()
                        .map(
                                entry ->
                                        User.withUsername(entry.getKey())
                                                .password(plain(entry.getValue().password()))
                                                .roles("USER")
                                                .build())
                        .toList());
    }

    private static RegisteredClient program(String name, String secret) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(plain(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
                .build();
    }

    private static RegisteredClient dashboard(IdentitySettings settings) {
        return RegisteredClient.withId("dashboard")
                .clientId("dashboard")
                .clientSecret(plain(settings.dashboard().secret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.dashboardUrl() + "/login/oauth2/code/drawdown")
                .postLogoutRedirectUri(settings.dashboardUrl() + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
                .build();
    }

    /** The file is read by people: its secrets stand in it as they are. */
    private static String plain(String secret) {
        return "{noop}" + secret;
    }
}
