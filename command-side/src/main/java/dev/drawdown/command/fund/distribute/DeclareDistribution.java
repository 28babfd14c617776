package dev.drawdown.command.fund.distribute;

import dev.drawdown.command.dispatch.Actor;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Declares a distribution, or proposes to where the fund's threshold asks for a second person. */
public record DeclareDistribution(
        @TargetAggregateIdentifier String stream,
        UUID distributionId,
        DistributionPlan plan,
        Actor actor,
        @Nullable String previewHash) {}
