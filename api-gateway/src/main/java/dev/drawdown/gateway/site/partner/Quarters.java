package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.account.Account;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What was called and distributed in each quarter, those without anything in between too. */
public record Quarters(List<Quarter> all) {

    private static final int MOST = 60;

    /**
     * One quarter of a year. Amounts in minor units.
     *
     * @param period such as 2026 Q3
     */
    public record Quarter(String period, long called, long distributed) {

        private Quarter plus(long moreCalled, long moreDistributed) {
            return new Quarter(
                    period,
                    Math.addExact(called, moreCalled),
                    Math.addExact(distributed, moreDistributed));
        }
    }

    /**
     * What moved between two dates. An opening balance moves nothing: what it sums up has no dates.
     *
     * @param history of commitments in one currency, oldest first
     */
    static Quarters of(List<Account> history) {
        Map<UUID, Account> standing = new HashMap<>();
        TreeMap<Integer, Quarter> quarters = new TreeMap<>();
        for (Account account : history) {
            Account before = standing.put(account.commitmentId(), account);
            if (!Opening.isBetween(before, account)) {
                long called = before == null ? 0 : before.calledCents();
                long distributed = before == null ? 0 : before.distributedCents();
                add(
                        quarters,
                        of(account.asOf()),
                        account.calledCents() - called,
                        account.distributedCents() - distributed);
            }
        }
        return new Quarters(filled(quarters));
    }

    private static void add(
            TreeMap<Integer, Quarter> quarters, int number, long called, long distributed) {
        if (called != 0 || distributed != 0) {
            quarters.merge(
                    number,
                    new Quarter(name(number), called, distributed),
                    (one, other) -> one.plus(other.called(), other.distributed()));
        }
    }

    private static List<Quarter> filled(TreeMap<Integer, Quarter> quarters) {
        List<Quarter> all = new ArrayList<>();
        if (!quarters.isEmpty()) {
            int first = Math.max(quarters.firstKey(), quarters.lastKey() - MOST + 1);
            for (int number = first; number <= quarters.lastKey(); number++) {
                Quarter quarter = quarters.get(number);
                all.add(quarter == null ? new Quarter(name(number), 0, 0) : quarter);
            }
        }
        return all;
    }

    /** Quarters of all years, counted through. */
    static int of(LocalDate date) {
        return date.getYear() * 4 + (date.getMonthValue() - 1) / 3;
    }

    private static String name(int number) {
        return number / 4 + " Q" + (number % 4 + 1);
    }
}
