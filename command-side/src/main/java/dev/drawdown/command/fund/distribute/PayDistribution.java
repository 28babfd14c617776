package dev.drawdown.command.fund.distribute;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lines of a distribution were paid.
 *
 * @param commitmentIds whose lines; empty for all that are not paid yet
 */
public record PayDistribution(
        @TargetAggregateIdentifier String stream,
        UUID fundId,
        UUID distributionId,
        LocalDate paidOn,
        List<UUID> commitmentIds) {}
