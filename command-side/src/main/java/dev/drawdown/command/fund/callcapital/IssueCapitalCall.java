package dev.drawdown.command.fund.callcapital;

import dev.drawdown.command.dispatch.Actor;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Demands capital, or proposes to where the fund's threshold asks for a second person.
 *
 * @param previewHash of the lines that the caller saw; issued only if they are still the same
 */
public record IssueCapitalCall(
        @TargetAggregateIdentifier String stream,
        UUID callId,
        CallPlan plan,
        Actor actor,
        @Nullable String previewHash) {}
