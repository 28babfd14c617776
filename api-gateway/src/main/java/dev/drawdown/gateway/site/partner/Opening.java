package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.account.Account;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An opening balance states where an account stands, not what happened to it. */
final class Opening {

    private Opening() {}

    /** Whether one was reported between two states of an account. */
    static boolean isBetween(@Nullable Account before, Account after) {
        return after.reportedOn() != null
                && (before == null || !Objects.equals(before.reportedOn(), after.reportedOn()));
    }
}
