package dev.drawdown.command.partner;

import dev.drawdown.command.ledger.Recorded;
import dev.drawdown.command.partner.maintain.ChangePartner;
import dev.drawdown.command.partner.onboard.OnboardPartner;
import dev.drawdown.command.partner.onboard.PartnerAlreadyOnboarded;
import dev.drawdown.event.ContactsChanged;
import dev.drawdown.event.PartnerEvent;
import dev.drawdown.event.PartnerOnboarded;
import dev.drawdown.event.PartnerStatusChanged;
import dev.drawdown.event.PreferencesSet;
import java.util.Set;
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
    private UUID managerId;

    @SuppressWarnings("NullAway.Init") // set by PartnerOnboarded, the first event of every partner
    LimitedPartner() {}

    /** The ids that a command makes or names. */
    record Known(UUID partnerId) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Known decide(OnboardPartner command) {
        if (onboarded && !command.ifAbsent()) {
            throw new PartnerAlreadyOnboarded();
        }
        if (!onboarded) {
            onboard(command);
        }
        return new Known(command.event().partnerId());
    }

    private static void onboard(OnboardPartner command) {
        PartnerOnboarded event = command.event();
        Set<UUID> partners = Set.of(event.partnerId());
        if (command.row() == null) {
            Recorded.apply(event, event.managerId(), command.effectiveDate(), partners);
        } else {
            Recorded.apply(
                    event, event.managerId(), command.effectiveDate(), partners, command.row());
        }
    }

    @CommandHandler
    Known decide(ChangePartner command) {
        Recorded.apply(
                command.event(),
                managerId,
                command.effectiveDate(),
                Set.of(command.event().partnerId()));
        return new Known(command.event().partnerId());
    }

    @EventSourcingHandler
    void evolve(PartnerEvent event) {
        switch (event) {
            case PartnerOnboarded e -> {
                stream = e.stream();
                onboarded = true;
                managerId = e.managerId();
            }
            case PartnerStatusChanged _, ContactsChanged _, PreferencesSet _ -> {
                // no rule depends on them
            }
        }
    }
}
