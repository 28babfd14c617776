package dev.drawdown.gateway.access;

import dev.drawdown.access.Caller;
import java.util.Objects;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;

/** A verified token, as the caller it names. Roles are read from the caller, not as authorities. */
public final class CallerToken extends AbstractAuthenticationToken {

    /** From a token whose signature and issuer have been checked. */
    public static final Converter<Jwt, AbstractAuthenticationToken> READER =
            jwt -> new CallerToken(Caller.of(subject(jwt), jwt.getClaims()));

    private final transient Caller caller;

    private CallerToken(Caller caller) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.caller = caller;
        setAuthenticated(true);
    }

    /** A token without one was refused before. */
    private static String subject(Jwt jwt) {
        return Objects.requireNonNull(jwt.getSubject());
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return caller.subject();
    }
}
