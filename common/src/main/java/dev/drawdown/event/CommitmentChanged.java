package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment's amount or terms move from the event's effective date on.
 *
 * @param delta what is added to the committed amount in minor units, may be negative
 * @param callablePercentage the new callable part, absent where it stays
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentChanged(
        UUID fundId,
        UUID commitmentId,
        UUID partnerId,
        @Nullable UUID closingId,
        CommitmentKind kind,
        long delta,
        Currency currency,
        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal callablePercentage)
        implements FundEvent {}
