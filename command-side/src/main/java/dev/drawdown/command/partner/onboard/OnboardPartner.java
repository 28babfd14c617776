package dev.drawdown.command.partner.onboard;

import dev.drawdown.command.ledger.BeginsStream;
import dev.drawdown.event.PartnerOnboarded;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a partner known. Its personal name is sealed before the command is dispatched.
 *
 * @param ifAbsent whether a partner that is known already is left as it is instead of refused
 * @param row the line of the file that names it, where it is imported
 */
public record OnboardPartner(
        @TargetAggregateIdentifier String stream,
        PartnerOnboarded event,
        LocalDate effectiveDate,
        boolean ifAbsent,
        @Nullable Long row)
        implements BeginsStream {

    /** A file names its partners again and again. */
    @Override
    public boolean isLikelyNew() {
        return !ifAbsent;
    }
}
