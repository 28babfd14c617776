package dev.drawdown.gateway.site;

import dev.drawdown.figures.Calculation;
import dev.drawdown.gateway.performance.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How multiples and rates went in one currency, drawn and as a table.
 *
 * @param points earliest first
 */
public record Earned(String currency, List<Point> points) {

    private static final JsonMapper JSON = new JsonMapper();

    private record Rates(
            String kind,
            String currency,
            int digits,
            Map<String, String> names,
            List<Rate> points) {}

    private record Rate(LocalDate date, @Nullable Double irr, @Nullable Double grossIrr) {}

    private record Multiples(String kind, String currency, int digits, List<Worth> points) {}

    private record Worth(LocalDate date, @Nullable BigDecimal dpi, @Nullable BigDecimal rvpi) {}

    /** Whether there is a course of rates to see: one rate is none. */
    public boolean hasRates() {
        return annual().size() > 1;
    }

    public boolean hasMultiples() {
        return valued().size() > 1;
    }

    /** Under a year no rate is annualised, and so none is drawn. */
    private List<Point> annual() {
        return points.stream()
                .filter(point -> point.irr() != null)
                .filter(Earned::isAYear)
                .toList();
    }

    private static boolean isAYear(Point point) {
        Integer days = point.periodDays();
        return days != null && days >= Calculation.DAYS_PER_YEAR;
    }

    private List<Point> valued() {
        return points.stream().filter(point -> point.tvpi() != null).toList();
    }

    /** The finding of the rates, as their title. */
    public String ratesTitle(Show show) {
        List<Point> annual = annual();
        Point last = annual.getLast();
        String now = "The net IRR since inception is " + show.rate(last.irr());
        LocalDate aYearBefore = last.date().minusYears(1);
        return annual.reversed().stream()
                .filter(point -> !point.date().isAfter(aYearBefore))
                .findFirst()
                .map(point -> now + "; a year before it was " + show.rate(point.irr()))
                .orElse(now);
    }

    /** The finding of the multiples. */
    public String multiplesTitle(Show show) {
        Point last = valued().getLast();
        return "Worth "
                + show.multiple(last.tvpi())
                + " of what was paid in, "
                + show.multiple(last.dpi())
                + " of it already distributed";
    }

    public String ratesJson() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("irr", "Net");
        if (annual().stream().anyMatch(point -> point.grossIrr() != null)) {
            names.put("grossIrr", "Gross");
        }
        return JSON.writeValueAsString(
                new Rates(
                        "rates",
                        currency,
                        Show.digits(currency),
                        names,
                        annual().stream()
                                .map(p -> new Rate(p.date(), p.irr(), p.grossIrr()))
                                .toList()));
    }

    public String multiplesJson() {
        return JSON.writeValueAsString(
                new Multiples(
                        "multiples",
                        currency,
                        Show.digits(currency),
                        valued().stream()
                                .map(p -> new Worth(p.date(), p.dpi(), p.rvpi()))
                                .toList()));
    }
}
