package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner commits to the fund; one commitment per pair.
 *
 * @param number the fund's own short number of this commitment, dense from 1
 * @param shareClass the class of interest, absent where the fund has one only
 * @param delta the committed amount in minor units
 * @param callablePercentage the part that may be called, 0 to 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentMade(
        UUID fundId,
        UUID commitmentId,
        int number,
        UUID partnerId,
        PartnerRole role,
        @Nullable String shareClass,
        @Nullable UUID closingId,
        CommitmentKind kind,
        long delta,
        Currency currency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal callablePercentage)
        implements FundEvent {}
