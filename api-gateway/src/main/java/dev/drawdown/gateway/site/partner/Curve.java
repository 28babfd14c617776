package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.account.Account;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the accounts of one currency went, added up over commitments: a point for each date, or for
 * each month's or quarter's last one where there are many.
 *
 * @param step what one point stands for
 */
public record Curve(String currency, List<Point> points, Step step) {

    private static final int MOST = 130;

    /** What one point stands for. */
    public enum Step {
        DATE("each date on which something happened"),
        MONTH("the last date of each month on which something happened"),
        QUARTER("the last date of each quarter on which something happened");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * Cumulative amounts in minor units.
     *
     * @param nav the sum of what is known, absent where nothing is
     */
    public record Point(LocalDate date, long contributed, long distributed, @Nullable Long nav) {

        /** What came back less what was paid in. */
        public long net() {
            return Math.subtractExact(distributed, contributed);
        }
    }

    /**
     * Of commitments in one currency.
     *
     * @param history oldest first
     */
    static Curve of(String currency, List<Account> history) {
        Map<UUID, Account> standing = new HashMap<>();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            Account account = history.get(i);
            standing.put(account.commitmentId(), account);
            boolean lastOfDate =
                    i + 1 == history.size() || !history.get(i + 1).asOf().equals(account.asOf());
            if (lastOfDate) {
                points.add(sum(account.asOf(), standing));
            }
        }
        return thinned(currency, points);
    }

    private static Point sum(LocalDate date, Map<UUID, Account> standing) {
        long contributed = 0;
        long distributed = 0;
        Long nav = null;
        for (Account account : standing.values()) {
            contributed = Math.addExact(contributed, account.contributedCents());
            distributed = Math.addExact(distributed, account.distributedCents());
            Long value = account.navCents();
            if (value != null) {
                nav = nav == null ? value : Math.addExact(nav, value);
            }
        }
        return new Point(date, contributed, distributed, nav);
    }

    private static Curve thinned(String currency, List<Point> points) {
        if (points.size() <= MOST) {
            return new Curve(currency, points, Step.DATE);
        }
        List<Point> months = lastOf(points, YearMonth::from);
        return months.size() <= MOST
                ? new Curve(currency, months, Step.MONTH)
                : new Curve(currency, lastOf(points, Quarters::of), Step.QUARTER);
    }

    private static List<Point> lastOf(List<Point> points, Function<LocalDate, Object> period) {
        List<Point> last = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (i + 1 == points.size()
                    || !period.apply(point.date()).equals(period.apply(points.get(i + 1).date()))) {
                last.add(point);
            }
        }
        return last;
    }

    /** Whether there is anything to see: one date is no curve. */
    public boolean isDrawn() {
        return points.size() > 1 && points.getLast().contributed() != 0;
    }

    public Point last() {
        return points.getLast();
    }
}
