package dev.drawdown.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Reads bearer tokens. The issuer is asked when the first token comes, not at start, so that the
 * gateway starts while the identity server is away.
 */
@Component
class Tokens implements JwtDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

    private static final List<SignatureAlgorithm> ASYMMETRIC = List.of(SignatureAlgorithm.values());
    private static final JOSEObjectTypeVerifier<SecurityContext> ACCESS_TOKEN =
            new DefaultJOSEObjectTypeVerifier<>(
                    JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null);

    private final AccessSettings settings;
    private final Cache<String, Jwt> verified;
    private final ReentrantLock discovery = new ReentrantLock();
    private volatile @Nullable JwtDecoder decoder;
    private volatile @Nullable Failure lastFailure;

    Tokens(AccessSettings settings) {
        this.settings = settings;
        this.verified =
                Caffeine.newBuilder()
                        .maximumSize(settings.tokens())
                        .expireAfterWrite(settings.tokenKept())
                        .build();
    }

    /** A token that was verified a moment ago is not verified again; an expired one always is. */
    @Override
    public Jwt decode(String token) throws JwtException {
        Jwt seen = verified.getIfPresent(token);
        if (seen != null && isCurrent(seen)) {
            return seen;
        }
        Jwt read = read(token);
        verified.put(token, read);
        return read;
    }

    private static boolean isCurrent(Jwt token) {
        @Nullable Instant end = token.getExpiresAt();
        return end != null && Instant.now().isBefore(end);
    }

    private Jwt read(String token) {
        JwtDecoder known = decoder;
        try {
            return (known != null ? known : discovered()).decode(token);
        } catch (BadJwtException refused) {
            throw refused;
        } catch (JwtException e) {
            // keys are fetched again for a key id nobody has seen, but not as often as one may ask
            if (NestedExceptionUtils.getRootCause(e) instanceof RateLimitReachedException) {
                throw new BadJwtException("signed with an unknown key", e);
            }
            throw new IdentityServerAway(e);
        }
    }

    private JwtDecoder discovered() {
        refuseWhileFailureIsFresh();
        discovery.lock();
        try {
            JwtDecoder known = decoder;
            if (known != null) {
                return known;
            }
            refuseWhileFailureIsFresh();
            JwtDecoder found = decoderOf(IssuerKeys.discover(settings));
            decoder = found;
            return found;
        } catch (IOException e) {
            LOG.warn("The identity server {} is away: {}", settings.issuer(), e.getMessage());
            lastFailure = new Failure(System.nanoTime(), e);
            throw new IdentityServerAway(e);
        } finally {
            discovery.unlock();
        }
    }

    private void refuseWhileFailureIsFresh() {
        Failure failure = lastFailure;
        if (failure != null && System.nanoTime() - failure.at() < settings.retryAfter().toNanos()) {
            throw new IdentityServerAway(failure.cause());
        }
    }

    private JwtDecoder decoderOf(JWKSource<SecurityContext> keys) {
        NimbusJwtDecoder found =
                NimbusJwtDecoder.withJwkSource(keys)
                        .jwsAlgorithms(accepted -> accepted.addAll(ASYMMETRIC))
                        .jwtProcessorCustomizer(reading -> reading.setJWSTypeVerifier(ACCESS_TOKEN))
                        .build();
        found.setJwtValidator(
                JwtValidators.createDefaultWithValidators(
                        List.of(
                                new JwtIssuerValidator(settings.issuer().toString()),
                                new JwtClaimValidator<String>(
                                        "sub", subject -> subject != null && !subject.isBlank()))));
        return found;
    }

    private record Failure(long at, IOException cause) {}
}
