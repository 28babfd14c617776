package dev.drawdown.gateway.asof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a read asks for on both time axes.
 *
 * @param asOf effective date: what happened later does not count; absent means everything
 * @param asKnownAt recorded time: what was recorded later was not known; absent means now
 */
public record TimeAxes(@Nullable LocalDate asOf, @Nullable Instant asKnownAt) {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** Whether the latest figures are asked for, as known now: those that are kept ready. */
    public boolean isNow() {
        return asOf == null && asKnownAt == null;
    }

    /** The last effective date that counts. */
    public LocalDate lastDay() {
        return asOf == null ? LAST_DAY : asOf;
    }

    /** For a statement's parameter; read only where {@link #asKnownAt} is there. */
    public @Nullable OffsetDateTime knownAt() {
        return asKnownAt == null ? null : asKnownAt.atOffset(ZoneOffset.UTC);
    }
}
