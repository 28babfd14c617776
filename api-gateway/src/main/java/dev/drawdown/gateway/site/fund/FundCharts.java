package dev.drawdown.gateway.site.fund;

import dev.drawdown.gateway.books.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a fund went, drawn and as tables.
 *
 * @param days cumulative net cash of the partners, day by day
 * @param quarters what was called and distributed in each
 */
public record FundCharts(List<Day> days, List<Quarter> quarters, String currency) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Net cash on a day: distributed less paid in, since the beginning. */
    public record Day(LocalDate date, long net) {}

    /** What happened in a quarter, such as 2026 Q3. */
    public record Quarter(String period, long called, long distributed) {}

    static FundCharts of(List<Standing> history, String currency) {
        return new FundCharts(
                history.stream()
                        .map(s -> new Day(s.date(), s.distributedCents() - s.contributedCents()))
                        .toList(),
                quarters(history),
                currency);
    }

    /** Quarters in which nothing happened stand there too: a gap in time is a gap in the chart. */
    private static List<Quarter> quarters(List<Standing> history) {
        if (history.isEmpty()) {
            return List.of();
        }
        Map<Integer, Standing> last = new TreeMap<>();
        history.forEach(s -> last.put(number(s.date()), s));
        List<Quarter> quarters = new ArrayList<>();
        long called = 0;
        long distributed = 0;
        int end = number(history.getLast().date());
        for (int q = number(history.getFirst().date()); q <= end; q++) {
            Standing s = last.get(q);
            long calledNow = s == null ? called : s.calledCents();
            long distributedNow = s == null ? distributed : s.distributedCents();
            quarters.add(
                    new Quarter(
                            q / 4 + " Q" + (q % 4 + 1),
                            calledNow - called,
                            distributedNow - distributed));
            called = calledNow;
            distributed = distributedNow;
        }
        return quarters;
    }

    private static int number(LocalDate date) {
        return date.getYear() * 4 + (date.getMonthValue() - 1) / 3;
    }

    public boolean isEmpty() {
        return days.stream().allMatch(day -> day.net() == 0);
    }

    /** The finding of the first chart, as its title. */
    public String curveTitle() {
        Day lowest = days.getFirst();
        for (Day day : days) {
            if (day.net() < lowest.net()) {
                lowest = day;
            }
        }
        long now = days.getLast().net();
        if (now > 0) {
            return "The partners have more back than they paid in";
        }
        return lowest.net() == now
                ? "The partners are still paying in more than they get back"
                : "The partners have been getting money back since " + lowest.date().getYear();
    }

    /** The finding of the second. */
    public String quartersTitle() {
        Quarter most = quarters.getFirst();
        for (Quarter quarter : quarters) {
            if (quarter.called() > most.called()) {
                most = quarter;
            }
        }
        return "Most was called in " + most.period();
    }

    public String curveJson() {
        return json(
                "jcurve",
                days.stream()
                        .map(
                                d ->
                                        Map.<String, Object>of(
                                                "date", d.date().toString(), "net", d.net()))
                        .toList());
    }

    public String quartersJson() {
        return json(
                "bars",
                quarters.stream()
                        .map(
                                q ->
                                        Map.<String, Object>of(
                                                "period", q.period(),
                                                "called", q.called(),
                                                "distributed", q.distributed()))
                        .toList());
    }

    private String json(String kind, List<Map<String, Object>> points) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return JSON.writeValueAsString(
                Map.of("kind", kind, "currency", currency, "digits", digits, "points", points));
    }
}
