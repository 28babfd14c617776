package dev.drawdown.projection.version;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was known to stand at a date, from one moment to another.
 *
 * @param until absent while it is what we know now
 */
public record Version<S>(LocalDate date, S value, Moment since, @Nullable Moment until) {

    public @Nullable Long untilPosition() {
        return until == null ? null : until.position();
    }

    public @Nullable Instant untilAt() {
        return until == null ? null : until.at();
    }

    Version<S> closed(Moment now) {
        return new Version<>(date, value, since, now);
    }
}
