package dev.drawdown.gateway.partner;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The partner a request is about, and how its caller may look at it.
 *
 * @param own whether the caller stands for this partner; otherwise it is staff, and the partner's
 *     manager decides
 */
public record PartnerView(UUID partnerId, Caller caller, boolean own) {

    /** The funds that bound what is shown; absent where all of the partner's are. */
    public @Nullable Set<UUID> funds() {
        return own ? null : caller.fundIds();
    }

    /** Staff of another manager must not learn that this partner exists. */
    public void refuseStaffOfAnotherManagerThan(UUID managerId) {
        if (!own && !caller.worksFor(managerId)) {
            throw unknown();
        }
    }

    /** No such partner, as far as this caller can tell. */
    public static Refusal unknown() {
        return Refusal.of(ProblemCode.LP_NOT_FOUND, "There is no such partner.");
    }
}
