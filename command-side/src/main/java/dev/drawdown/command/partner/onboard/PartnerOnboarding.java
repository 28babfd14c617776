package dev.drawdown.command.partner.onboard;

import dev.drawdown.command.partner.PartnerId;
import dev.drawdown.command.partner.PartnerKeys;
import dev.drawdown.event.EntityType;
import dev.drawdown.event.PartnerOnboarded;
import dev.drawdown.personal.SealedPersonal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the onboarding of a partner: its id, and its name sealed where it is personal. */
@Component
public class PartnerOnboarding {

    private final PartnerId partnerIds;
    private final PartnerKeys keys;

    PartnerOnboarding(PartnerId partnerIds, PartnerKeys keys) {
        this.partnerIds = partnerIds;
        this.keys = keys;
    }

    public OnboardPartner prepare(
            UUID managerId,
            EntityType entityType,
            String legalName,
            @Nullable String domicile,
            @Nullable String externalRef,
            LocalDate effectiveDate,
            boolean ifAbsent,
            @Nullable Long row) {
        UUID partnerId = partnerIds.of(managerId, externalRef, legalName);
        String name = PartnerId.normalized(legalName);
        SealedPersonal sealed = entityType.hasPersonalName() ? keys.of(partnerId).seal(name) : null;
        PartnerOnboarded event =
                new PartnerOnboarded(
                        partnerId,
                        managerId,
                        entityType,
                        sealed == null ? name : null,
                        sealed,
                        domicile,
                        externalRef == null ? null : PartnerId.normalized(externalRef));
        return new OnboardPartner(event.stream(), event, effectiveDate, ifAbsent, row);
    }
}
