package dev.drawdown.local;

import dev.drawdown.demo.plan.Demo;
import dev.drawdown.demo.plan.DemoSize;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Which invented books a new data folder is to get: {@code -Ddemo=none|small|large -DdemoSeed=N
 * -DdemoLastDay=DATE}.
 *
 * @param said whether it was asked for, or is what one gets without a word
 * @param demo nothing for none
 */
record DemoWish(boolean said, Optional<Demo> demo) {

    static DemoWish none() {
        return new DemoWish(true, Optional.empty());
    }

    static DemoWish small(LocalDate today) {
        return new DemoWish(
                true, Optional.of(new Demo(DemoSize.SMALL, 1, Demo.lastQuarterEndBefore(today))));
    }

    static DemoWish from(Properties properties, LocalDate today) {
        var word = properties.getProperty("demo");
        return new DemoWish(
                word != null,
                size(word == null ? DemoSize.SMALL.word() : word)
                        .map(
                                size ->
                                        new Demo(
                                                size,
                                                seed(properties.getProperty("demoSeed", "1")),
                                                lastDay(
                                                        properties.getProperty("demoLastDay"),
                                                        today))));
    }

    /** As it was asked for. */
    String word() {
        return demo.map(wanted -> wanted.size().word()).orElse("none");
    }

    private static Optional<DemoSize> size(String word) {
        if (word.equals("none")) {
            return Optional.empty();
        }
        return Optional.of(
                Arrays.stream(DemoSize.values())
                        .filter(size -> size.word().equals(word))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new LaunchRefused(
                                                "-Ddemo takes none, small or large, not %s."
                                                        .formatted(word))));
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new LaunchRefused("-DdemoSeed takes a number, not " + text + ".", e);
        }
    }

    private static LocalDate lastDay(@Nullable String text, LocalDate today) {
        if (text == null) {
            return Demo.lastQuarterEndBefore(today);
        }
        try {
            var day = LocalDate.parse(text);
            if (day.equals(Demo.lastQuarterEndBefore(day.plusDays(1)))) {
                return day;
            }
        } catch (DateTimeException e) {
            // Refused below like any other day.
        }
        throw new LaunchRefused(
                "-DdemoLastDay takes the last day of a quarter, such as 2026-09-30, not %s."
                        .formatted(text));
    }
}
