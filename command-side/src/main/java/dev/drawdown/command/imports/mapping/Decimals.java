package dev.drawdown.command.imports.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a file writes decimal numbers. Groups must be groups of three digits: a comma that was meant
 * as a decimal point must not turn 1,5 into 15.
 */
public final class Decimals {

    private static final int MAX_CHARS = 64;

    private final char point;
    private final @Nullable String grouping;
    private final Pattern number;

    Decimals(char point, @Nullable Character grouping) {
        this.point = point;
        this.grouping = grouping == null ? null : grouping.toString();
        this.number = number(Pattern.quote(String.valueOf(point)), this.grouping);
    }

    /** The number that the text states exactly, or empty if it is none. */
    public Optional<BigDecimal> parse(String text) {
        if (text.length() > MAX_CHARS || !number.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = grouping == null ? text : text.replace(grouping, "");
        return Optional.of(new BigDecimal(digits.replace(point, '.')));
    }

    private static Pattern number(String point, @Nullable String grouping) {
        String grouped =
                grouping == null ? "" : "\\d{1,3}(?:" + Pattern.quote(grouping) + "\\d{3})+|";
        return Pattern.compile(
                "[+-]?(?:(?:%s\\d+)(?:%s\\d*)?|%s\\d+)(?:[eE][+-]?\\d{1,3})?"
                        .formatted(grouped, point, point));
    }
}
