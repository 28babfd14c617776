package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fund's value at the close of a day, without lines: a series for returns and risk. A later one
 * of the same day supersedes.
 *
 * @param date also the event's effective date
 * @param gross before accrued carry, minor units, absent where not stated
 * @param net minor units, may be negative
 * @param units of the fund in issue, absent where it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DailyNavStruck(
        UUID fundId,
        LocalDate date,
        Currency currency,
        @Nullable Long gross,
        long net,
        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal units)
        implements FundEvent {}
