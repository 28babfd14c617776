package dev.drawdown.gateway.asof;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which days of a series are asked for.
 *
 * @param from the first, absent for the first there is
 * @param to the last, absent for the last there is
 */
public record Between(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** The same for the same question. */
    public String key() {
        return from + "|" + to;
    }
}
