package dev.drawdown.gateway.site.why;

import dev.drawdown.gateway.explain.Explanation;
import dev.drawdown.gateway.explain.Part;
import dev.drawdown.gateway.site.Reason;
import dev.drawdown.gateway.site.Show;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes an explanation for people. */
public final class Told {

    private Told() {}

    /** The value to the digit that is compared: rates and multiples in full. */
    public static String value(Explanation of, Show show) {
        BigDecimal value = of.value();
        if (value == null) {
            return Show.NONE;
        }
        return switch (of.unit()) {
            case MINOR_UNITS ->
                    of.currency() + "\u00a0" + show.money(value.longValueExact(), of.currency());
            case MULTIPLE -> show.multiple(value);
            case ANNUAL_RATE, PERIOD_RETURN -> show.rate(value);
        };
    }

    /**
     * The value as it was calculated, for whoever recomputes it; absent where it is shown whole.
     */
    public static @Nullable String exactly(Explanation of) {
        BigDecimal value = of.value();
        if (value == null) {
            return null;
        }
        return switch (of.unit()) {
            case MINOR_UNITS -> null;
            case MULTIPLE, ANNUAL_RATE, PERIOD_RETURN -> value.toPlainString();
        };
    }

    public static String missing(Explanation of) {
        return Reason.of(of.reason());
    }

    /** As what an amount enters. */
    public static String part(String key) {
        return Part.labelOf(key);
    }
}
