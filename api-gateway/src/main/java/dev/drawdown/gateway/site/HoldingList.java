package dev.drawdown.gateway.site;

import dev.drawdown.gateway.holding.Holding;
import dev.drawdown.gateway.page.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holdings on a page, the most valuable first.
 *
 * @param complete whether these are all
 */
public record HoldingList(String currency, List<Holding> rows, boolean complete) {

    private static final JsonMapper JSON = new JsonMapper();

    /** As many as a chart can name beside their bars. */
    private static final int DRAWN = 12;

    public static HoldingList of(String currency, Page<Holding> page) {
        return new HoldingList(
                currency,
                page.items().stream()
                        .sorted(
                                Comparator.comparingLong(Holding::valueCents)
                                        .thenComparingLong(Holding::costCents)
                                        .reversed())
                        .toList(),
                !page.hasMore());
    }

    public long cost() {
        return sum(Holding::costCents);
    }

    public long value() {
        return sum(Holding::valueCents);
    }

    public long gain() {
        return sum(Holding::gainCents);
    }

    private long sum(ToLongFunction<Holding> amount) {
        return rows.stream().mapToLong(amount).reduce(0L, Math::addExact);
    }

    /** The finding of the chart, as its title. */
    public String finding() {
        long above = rows.stream().filter(row -> row.valueCents() > row.costCents()).count();
        Holding first = rows.getFirst();
        return "%s is worth most; %d of %d %s worth more than they cost"
                .formatted(first.company(), above, rows.size(), above == 1 ? "is" : "are");
    }

    public String json() {
        return JSON.writeValueAsString(
                Map.of(
                        "kind",
                        "holdings",
                        "currency",
                        currency,
                        "digits",
                        Show.digits(currency),
                        "points",
                        rows.stream()
                                .limit(DRAWN)
                                .map(
                                        row ->
                                                Map.of(
                                                        "company", row.company(),
                                                        "cost", row.costCents(),
                                                        "value", row.valueCents()))
                                .toList()));
    }
}
