package dev.drawdown.access;

import java.util.Locale;
import java.util.Optional;

/** The five roles. In a token they stand in the claim {@code roles}, in lower case. */
public enum Role {
    /** Records what happens. */
    ADMINISTRATOR,
    /** Releases what an administrator proposed. */
    APPROVER,
    /** A limited partner: its own accounts, nobody else's. */
    LP,
    /** Sees every event, changes nothing. */
    AUDITOR,
    /** Runs the system, sees no money. */
    OPERATOR;

    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofClaim(String claim) {
        for (Role role : values()) {
            if (role.claim().equals(claim)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
