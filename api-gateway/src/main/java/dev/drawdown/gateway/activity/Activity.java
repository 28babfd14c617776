package dev.drawdown.gateway.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened on a partner's account. Money in minor units of the currency beside it.
 *
 * @param amountCents paid in is above 0, paid out below
 * @param paidCents how much of it has been paid, with the same sign
 * @param activityDate the effective date: a call's due date, a distribution's payment date
 * @param number of the call or the distribution, as the fund counts them
 * @param runningBalanceCents net contributed (contributions less distributions) in this currency,
 *     over what was paid of the activities of the funds asked for, up to and including this one,
 *     reversed ones left out; activities that the other filters leave out count all the same
 */
public record Activity(
        UUID id,
        UUID fundId,
        String fundName,
        UUID commitmentId,
        String type,
        @Nullable String ilpaType,
        long amountCents,
        long paidCents,
        String currency,
        String status,
        LocalDate activityDate,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate paymentDate,
        @Nullable String description,
        @Nullable UUID callId,
        @Nullable UUID distributionId,
        @Nullable Integer number,
        long runningBalanceCents) {}
