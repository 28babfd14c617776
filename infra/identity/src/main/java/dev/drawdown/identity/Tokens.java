package dev.drawdown.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What stands in a token, and the key that signs it. */
@Configuration(proxyBeanMethods = false)
class Tokens {

    private static final String LP_REFERENCE = "lp_reference";

    @Bean
    AuthorizationServerSettings authorizationServer(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(IdentitySettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(settings.keyFile())));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(IdentitySettings settings) {
        return context ->
                bearer(settings, context)
                        .ifPresent(
                                access ->
                                        context.getClaims()
                                                .claim("roles", access.roles())
                                                .claim("manager_ids", access.managerIds())
                                                .claim(
                                                        "lp_references",
                                                        Stream.concat(
                                                                        access
                                                                                .lpReferences()
                                                                                .stream(),
                                                                        asked(context).stream())
                                                                .toList()));
    }

    private static Optional<IdentitySettings.Access> bearer(
            IdentitySettings settings, JwtEncodingContext context) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            return settings.ofClient(context.getRegisteredClient().getClientId());
        }
        Authentication user = context.getPrincipal();
        return Optional.ofNullable(user).flatMap(known -> settings.ofUser(known.getName()));
    }

    /** The partner that the client {@code lp} speaks for: named with each request for a token. */
    private static List<String> asked(JwtEncodingContext context) {
        return "lp".equals(context.getRegisteredClient().getClientId())
                        && context.getAuthorizationGrant()
                                instanceof OAuth2ClientCredentialsAuthenticationToken grant
                        && grant.getAdditionalParameters().get(LP_REFERENCE)
                                instanceof String reference
                ? List.of(reference)
                : List.of();
    }
}
