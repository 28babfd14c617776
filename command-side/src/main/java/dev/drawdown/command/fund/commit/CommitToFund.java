package dev.drawdown.command.fund.commit;

import dev.drawdown.event.PartnerRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A partner commits to the fund.
 *
 * @param amount minor units of the fund's currency, above 0
 * @param callablePercentage 0 to 1
 */
public record CommitToFund(
        @TargetAggregateIdentifier String stream,
        UUID fundId,
        UUID partnerId,
        long amount,
        PartnerRole role,
        @Nullable String shareClass,
        BigDecimal callablePercentage,
        LocalDate effectiveDate) {}
