package dev.drawdown.gateway.calculator;

import dev.drawdown.figures.Flows;
import dev.drawdown.figures.IndexSeries;
import dev.drawdown.figures.Recallables;
import dev.drawdown.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a question out of a body, member by member, and says which one cannot be read. */
final class QuestionReader {

    static final int MOST_FLOWS = 10_000;
    static final int MOST_LEVELS = 40_000;

    private static final long LARGEST_LEVEL = 1_000_000_000_000L;
    private static final BigDecimal SMALLEST_LEVEL = new BigDecimal("0.000001");
    private static final Set<String> MEMBERS =
            Set.of("flows", "currency", "nav", "index", "recallables", "committedCents");

    private QuestionReader() {}

    static Question read(JsonNode json) {
        Body body = new Body(json, "").object(MEMBERS);
        Flows flows = new Flows();
        Flows recallable = new Flows();
        readFlows(body.member("flows").array(MOST_FLOWS), flows, recallable);
        Body committed = body.optional("committedCents");
        return new Question(
                flows,
                recallable,
                currency(body.member("currency")),
                nav(body.optional("nav")),
                index(body.optional("index")),
                recallables(body.optional("recallables")),
                committed == null ? null : committed.amount());
    }

    private static void readFlows(Body list, Flows flows, Flows recallable) {
        for (int i = 0; i < list.size(); i++) {
            Body flow = list.at(i).object(Set.of("date", "amountCents", "recallable"));
            int day = flow.member("date").day();
            long amount = flow.member("amountCents").amount();
            flows.add(day, amount);
            Body flag = flow.optional("recallable");
            if (flag != null && flag.flag()) {
                if (amount < 0) {
                    throw flag.refused("only a distribution may be called again");
                }
                recallable.add(day, amount);
            }
        }
    }

    private static Currency currency(Body code) {
        try {
            Currency currency = Currency.getInstance(code.text());
            Money.digits(currency);
            return currency;
        } catch (IllegalArgumentException e) {
            throw code.refused("a currency of ISO 4217 is expected");
        }
    }

    private static Question.@Nullable Nav nav(@Nullable Body nav) {
        if (nav == null) {
            return null;
        }
        nav.object(Set.of("date", "amountCents"));
        return new Question.Nav(nav.member("date").day(), nav.member("amountCents").amount());
    }

    private static @Nullable IndexSeries index(@Nullable Body list) {
        if (list == null) {
            return null;
        }
        list.array(MOST_LEVELS);
        Map<Integer, Double> levels = new TreeMap<>();
        for (int i = 0; i < list.size(); i++) {
            Body entry = list.at(i).object(Set.of("date", "level"));
            Body level = entry.member("level");
            BigDecimal number = level.number(LARGEST_LEVEL);
            if (number.compareTo(SMALLEST_LEVEL) < 0) {
                throw level.refused("a level of at least %s is expected".formatted(SMALLEST_LEVEL));
            }
            Body date = entry.member("date");
            Double before = levels.put(date.day(), number.doubleValue());
            if (before != null && before != number.doubleValue()) {
                throw date.refused("this day has two levels");
            }
        }
        int[] days = levels.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] values = levels.values().stream().mapToDouble(Double::doubleValue).toArray();
        return IndexSeries.of(days, values);
    }

    private static Recallables recallables(@Nullable Body how) {
        if (how == null || how.text().equals("gross")) {
            return Recallables.GROSS;
        }
        if (how.text().equals("net")) {
            return Recallables.NET;
        }
        throw how.refused("gross or net is expected");
    }
}
