package dev.drawdown.gateway.partner;

import dev.drawdown.access.Caller;
import dev.drawdown.access.Role;
import dev.drawdown.gateway.access.AttemptLog;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides which partner is meant, and whether its caller may ask at all. */
@Component
class PartnerOfRequest {

    /** How staff name the partner, and how a login of several partners picks one. */
    static final String HEADER = "X-LP-ID";

    private final OwnPartners ownPartners;

    PartnerOfRequest(OwnPartners ownPartners) {
        this.ownPartners = ownPartners;
    }

    PartnerView of(Caller caller, @Nullable UUID named) {
        if (named == null) {
            return ofToken(caller);
        }
        // most partner tokens carry the id: no look-up then
        if (caller.is(Role.LP)
                && (caller.partnerIds().contains(named)
                        || ownPartners.of(caller).contains(named))) {
            return new PartnerView(named, caller, true);
        }
        if (isStaff(caller)) {
            return new PartnerView(named, caller, false);
        }
        throw AttemptLog.forbidden(caller, "partner-" + named);
    }

    private PartnerView ofToken(Caller caller) {
        if (!caller.is(Role.LP)) {
            throw Refusal.invalid(HEADER, "Name the partner in the path or in " + HEADER + ".");
        }
        Set<UUID> own = ownPartners.of(caller);
        if (own.isEmpty()) {
            throw Refusal.of(
                    ProblemCode.LP_NOT_FOUND,
                    "This login's reference names no partner that is known here.");
        }
        if (own.size() > 1) {
            throw Refusal.invalid(
                    HEADER,
                    "This login stands for several partners; name one in the path or in "
                            + HEADER
                            + ": "
                            + new TreeSet<>(own));
        }
        return new PartnerView(own.iterator().next(), caller, true);
    }

    private static boolean isStaff(Caller caller) {
        return caller.is(Role.ADMINISTRATOR) || caller.is(Role.APPROVER) || caller.is(Role.AUDITOR);
    }
}
