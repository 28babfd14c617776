package dev.drawdown.gateway.asof;

import dev.drawdown.gateway.problem.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads what a request asks for on both time axes. */
public final class TimeAxesReader {

    private TimeAxesReader() {}

    /**
     * The moment that both texts name.
     *
     * @param asOf a date; absent means everything
     * @param asKnownAt a time with its zone; absent means now
     */
    public static TimeAxes read(@Nullable String asOf, @Nullable String asKnownAt) {
        return new TimeAxes(DateText.parse("asOf", asOf), time(asKnownAt));
    }

    private static @Nullable Instant time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            // an unescaped plus sign arrives as a space
            OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
            if (DateText.isBounded(time.getYear())) {
                return time.toInstant();
            }
        } catch (DateTimeException notATime) {
            // said below, in the same words
        }
        throw Refusal.invalid(
                "asKnownAt", "asKnownAt is a time with its zone, such as 2026-09-30T12:00:00Z.");
    }
}
