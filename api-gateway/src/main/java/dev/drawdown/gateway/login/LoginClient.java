package dev.drawdown.gateway.login;

import dev.drawdown.gateway.access.AccessSettings;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/** This system as the identity provider knows it. Asked when somebody logs in, not at start. */
@Configuration(proxyBeanMethods = false)
class LoginClient {

    static final String REGISTRATION = "drawdown";

    /** The first asks for an identity token, the second for a name in it. */
    static final Set<String> SCOPES = Set.of(OidcScopes.OPENID, OidcScopes.PROFILE);

    @Bean
    ClientRegistrationRepository registrations(AccessSettings access, LoginSettings login) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(discovered(access, login)));
    }

    private static ClientRegistration discovered(AccessSettings access, LoginSettings login) {
        return ClientRegistrations.fromOidcIssuerLocation(access.issuer().toString())
                .registrationId(REGISTRATION)
                .clientId(login.clientId())
                .clientSecret(login.clientSecret())
                .clientAuthenticationMethod(
                        login.clientSecret().isEmpty()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .scope(SCOPES)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }
}
