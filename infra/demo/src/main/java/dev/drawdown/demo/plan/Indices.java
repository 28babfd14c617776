package dev.drawdown.demo.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Two invented indices, both with dividends: a level for every business day of the history. */
record Indices(Demo demo) {

    private static final int MONTHS = DemoPlan.MOST_QUARTERS * 3;
    private static final int GAIN = 4;
    private static final int NOISE = 90;

    List<Command> commands() {
        return List.of(
                series("world-equity", "World Equity Index", "USD"),
                series("european-equity", "European Equity Index", "EUR"));
    }

    private Command series(String word, String name, String currency) {
        return new Command(
                "index-" + word,
                demo.prefix() + "index/" + word,
                Person.ADMINISTRATOR,
                "/api/indices",
                new Bodies.Index(name, Currency.getInstance(currency), true, levels(name)));
    }

    /** A random walk that gains about ten per cent a year. */
    private List<Bodies.Level> levels(String name) {
        var dice = Dice.of(demo.seed()).of(name);
        var levels = new ArrayList<Bodies.Level>();
        var level = new BigDecimal("1000.0000");
        var day = demo.lastDay().plusDays(1).minusMonths(MONTHS);
        for (; !day.isAfter(demo.lastDay()); day = day.plusDays(1)) {
            if (day.equals(Calendar.business(day))) {
                level = moved(level, dice, day);
                levels.add(new Bodies.Level(day, level));
            }
        }
        return levels;
    }

    private static BigDecimal moved(BigDecimal level, Dice dice, LocalDate day) {
        var points =
                GAIN + dice.between(-NOISE, NOISE, day) + dice.between(-NOISE, NOISE, day + "'");
        return level.multiply(BigDecimal.valueOf(10_000L + points, 4))
                .setScale(4, RoundingMode.HALF_UP);
    }
}
