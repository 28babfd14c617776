package dev.drawdown.gateway.access;

import org.springframework.security.authentication.AuthenticationServiceException;

/** A token that cannot be judged: its issuer's keys were never seen and cannot be had. */
public final class IdentityServerAway extends AuthenticationServiceException {

    IdentityServerAway(Throwable cause) {
        super("the identity server is away", cause);
    }
}
