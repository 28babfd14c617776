package dev.drawdown.command.partner.maintain;

import dev.drawdown.event.PartnerEvent;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Changes a partner's master data. Personal fields are sealed before the command is dispatched.
 *
 * @param event what then stands: a status, contacts or preferences
 */
public record ChangePartner(
        @TargetAggregateIdentifier String stream, PartnerEvent event, LocalDate effectiveDate) {}
