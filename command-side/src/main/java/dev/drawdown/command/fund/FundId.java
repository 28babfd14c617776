package dev.drawdown.command.fund;

import dev.drawdown.command.partner.PartnerId;
import dev.drawdown.id.DerivedId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The id of a fund follows from what it is called: its reference, else its trimmed name, within its
 * manager. Whoever opens it twice opens the same fund.
 */
public final class FundId {

    private FundId() {}

    public static UUID of(UUID managerId, @Nullable String externalRef, String name) {
        return externalRef != null
                ? DerivedId.of("fund", managerId, "ref", PartnerId.normalized(externalRef))
                : DerivedId.of("fund", managerId, "name", PartnerId.normalized(name));
    }
}
