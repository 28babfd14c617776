package dev.drawdown.gateway.figure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Flows as a statement finds them by {@link FlowSql}: arrays of arrays that correspond. Several of
 * one day add up, and what was taken back stands there again with the other sign.
 *
 * @param days since 1970-01-01
 * @param kinds 1, 0 and -1 are flows, everything else is not; absent where all are
 * @param amounts from the investor's side
 */
public record FlowArrays(
        @Nullable List<List<Integer>> days,
        @Nullable List<List<Integer>> kinds,
        @Nullable List<List<Long>> amounts) {

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
            List<Integer> some = days.get(i);
            for (int j = 0; j < some.size(); j++) {
                int day = some.get(j);
                if (day > last || !isFlow(i, j)) {
                    continue;
                }
                if (day <= mark) {
                    flows.add(day, amounts.get(i).get(j));
                } else {
                    nav = Math.addExact(nav, amounts.get(i).get(j));
                }
            }
        }
        return nav;
    }

    private boolean isFlow(int array, int place) {
        return kinds == null || Math.abs(kinds.get(array).get(place)) <= 1;
    }
}
