package dev.drawdown.command.partner;

import dev.drawdown.command.ledger.Recorded;
import dev.drawdown.command.partner.onboard.OnboardPartner;
import dev.drawdown.command.partner.onboard.PartnerAlreadyOnboarded;
import dev.drawdown.event.PartnerEvent;
import dev.drawdown.event.PartnerOnboarded;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One partner's master data. */
@Aggregate
class LimitedPartner {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private String stream;

    private boolean onboarded;

    LimitedPartner() {}

    /** The ids that onboarding makes. */
    record Onboarded(UUID partnerId) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Onboarded decide(OnboardPartner command) {
        if (onboarded && !command.ifAbsent()) {
            throw new PartnerAlreadyOnboarded();
        }
        if (!onboarded) {
            Recorded.apply(command.event(), command.event().managerId(), command.effectiveDate());
        }
        return new Onboarded(command.event().partnerId());
    }

    @EventSourcingHandler
    void evolve(PartnerEvent event) {
        switch (event) {
            case PartnerOnboarded e -> {
                stream = e.stream();
                onboarded = true;
            }
        }
    }
}
