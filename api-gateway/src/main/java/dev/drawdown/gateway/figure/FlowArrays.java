package dev.drawdown.gateway.figure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Flows as a statement finds them by {@link FlowSql}: two arrays that correspond. Several of one
 * day add up.
 *
 * @param days since 1970-01-01
 * @param amounts from the investor's side
 */
public record FlowArrays(@Nullable List<Integer> days, @Nullable List<Long> amounts) {

    /** Takes flows. */
    @FunctionalInterface
    public interface Sink {
        void add(int day, long amount);
    }

    /** Adds the flows up to a value, and the value then. */
    public void pourInto(Pool pool, LocalDate valued, LocalDate until, long standing) {
        long nav = valueOf(valued, until, standing, pool::add);
        pool.add(Math.toIntExact(valued.toEpochDay()), nav);
    }

    /**
     * What a value was on its own day, with the flows until then.
     *
     * @param valued the day of the value
     * @param until the day until which it moved by what was paid in and out since
     * @param standing what it is by then
     * @param flows is given those until the value
     */
    public long valueOf(LocalDate valued, LocalDate until, long standing, Sink flows) {
        long mark = valued.toEpochDay();
        long last = until.toEpochDay();
        long nav = standing;
        for (int i = 0; days != null && amounts != null && i < days.size(); i++) {
            int day = days.get(i);
            if (day <= mark) {
                flows.add(day, amounts.get(i));
            } else if (day <= last) {
                nav = Math.addExact(nav, amounts.get(i));
            }
        }
        return nav;
    }
}
