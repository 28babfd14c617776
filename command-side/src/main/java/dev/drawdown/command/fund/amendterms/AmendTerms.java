package dev.drawdown.command.fund.amendterms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Sets the whole of a fund's terms from a day on. */
public record AmendTerms(
        @TargetAggregateIdentifier String stream,
        UUID fundId,
        LocalDate from,
        String businessCalendar,
        MonthDay fiscalYearEnd,
        int cureDays,
        @Nullable BigDecimal defaultRate,
        @Nullable Long approvalThreshold,
        @Nullable String documentHash) {}
