package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.account.Account;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One commitment rolled forward over a period. Amounts in minor units.
 *
 * @param since the opening balance that it begins with, where that was reported in the period
 * @param beginNav absent where money was in but no value known
 * @param contributed paid in during the period, less excess that was returned
 * @param gain what the value changed by beside cash: income, fees, expenses, gains, carry; absent
 *     where a value is
 * @param called what was paid in inside the commitment
 * @param restored recallable distributions and returned excess
 * @param otherUnfunded released, expired, adjusted: what else changed the unfunded commitment
 */
public record Roll(
        @Nullable UUID fundId,
        String name,
        @Nullable LocalDate since,
        @Nullable Long beginNav,
        long contributed,
        long distributed,
        @Nullable Long gain,
        @Nullable Long endNav,
        boolean estimated,
        long beginUnfunded,
        long committed,
        long called,
        long restored,
        long otherUnfunded,
        long endUnfunded) {

    /** Between two states of one account; it began with nothing where there is no first one. */
    static Roll of(@Nullable Account begin, Account end) {
        Account before = begin == null ? nothing(end) : begin;
        Long beginNav = value(before);
        Long endNav = value(end);
        long contributed = end.contributedCents() - before.contributedCents();
        long distributed = end.distributedCents() - before.distributedCents();
        long committed = end.committedCents() - before.committedCents();
        long called = end.contributedInsideCents() - before.contributedInsideCents();
        long restored =
                end.recallableCents()
                        - before.recallableCents()
                        + end.returnedExcessCents()
                        - before.returnedExcessCents();
        long unfunded = end.unfundedCents() - before.unfundedCents();
        return new Roll(
                end.fundId(),
                end.fundName(),
                begin != null && begin.asOf().equals(end.reportedOn()) ? begin.asOf() : null,
                beginNav,
                contributed,
                distributed,
                beginNav == null || endNav == null
                        ? null
                        : endNav - beginNav - contributed + distributed,
                endNav,
                end.navEstimated(),
                before.unfundedCents(),
                committed,
                called,
                restored,
                unfunded - committed + called - restored,
                end.unfundedCents());
    }

    /** Before anything was paid in or out, nothing is held, whether somebody says so or not. */
    private static @Nullable Long value(Account account) {
        Long nav = account.navCents();
        boolean untouched = account.contributedCents() == 0 && account.distributedCents() == 0;
        return nav == null && untouched ? Long.valueOf(0) : nav;
    }

    private static Account nothing(Account end) {
        return new Account(
                end.commitmentId(),
                end.fundId(),
                end.fundName(),
                end.currency(),
                end.asOf(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                false,
                null);
    }

    /** All of one currency together; a value is absent where one of theirs is. */
    static Roll total(List<Roll> rolls) {
        return rolls.stream()
                .reduce(
                        new Roll(null, "Total", null, 0L, 0, 0, 0L, 0L, false, 0, 0, 0, 0, 0, 0),
                        Roll::plus);
    }

    private Roll plus(Roll other) {
        return new Roll(
                null,
                name,
                null,
                sum(beginNav, other.beginNav),
                Math.addExact(contributed, other.contributed),
                Math.addExact(distributed, other.distributed),
                sum(gain, other.gain),
                sum(endNav, other.endNav),
                estimated || other.estimated,
                Math.addExact(beginUnfunded, other.beginUnfunded),
                Math.addExact(committed, other.committed),
                Math.addExact(called, other.called),
                Math.addExact(restored, other.restored),
                Math.addExact(otherUnfunded, other.otherUnfunded),
                Math.addExact(endUnfunded, other.endUnfunded));
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : Math.addExact(one, other);
    }
}
