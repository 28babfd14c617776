package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the fund from a date on; the whole set, not a difference.
 *
 * @param version dense from 1
 * @param from the first day on which they hold; also the event's effective date
 * @param businessCalendar which days are business days, by name
 * @param fiscalYearEnd such as --12-31
 * @param cureDays business days after the due date until a line that is unpaid defaults
 * @param defaultRate a year's interest on a line in default, 0.08 for 8 %
 * @param approvalThreshold entries above it, minor units, need a second person; absent: none does
 * @param documentHash SHA-256 of the agreement as hex
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FundTermsAmended(
        UUID fundId,
        int version,
        LocalDate from,
        String businessCalendar,
        MonthDay fiscalYearEnd,
        int cureDays,
        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal defaultRate,
        @Nullable Long approvalThreshold,
        @Nullable String documentHash)
        implements FundEvent {}
