package dev.drawdown.command.fund.changecommitment;

import dev.drawdown.event.CommitmentKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Moves a commitment's amount, what may still be called of it, or its callable part. */
public record ChangeCommitment(
        @TargetAggregateIdentifier String stream,
        UUID fundId,
        UUID commitmentId,
        CommitmentKind kind,
        long delta,
        @Nullable BigDecimal callablePercentage,
        LocalDate effectiveDate) {}
