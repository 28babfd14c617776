package dev.drawdown.command.access;

import dev.drawdown.access.Caller;
import dev.drawdown.command.problem.Forbidden;
import dev.drawdown.command.problem.InvalidField;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the caller from a verified token, and for which manager it acts. */
public final class Callers {

    private Callers() {}

    public static Caller of(Jwt token) {
        return Caller.of(Objects.requireNonNullElse(token.getSubject(), ""), token.getClaims());
    }

    /**
     * The manager that the request names, or the only one that the token names.
     *
     * @throws Forbidden if the caller does not work for it
     */
    public static UUID manager(Caller caller, @Nullable UUID named) {
        if (named != null) {
            if (!caller.worksFor(named)) {
                throw new Forbidden("You do not work for that manager.");
            }
            return named;
        }
        if (caller.managerIds().size() != 1) {
            throw new InvalidField(
                    "managerId", "managerId is needed: your token names several managers, or none");
        }
        return caller.managerIds().iterator().next();
    }
}
