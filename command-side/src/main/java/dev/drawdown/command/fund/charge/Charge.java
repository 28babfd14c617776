package dev.drawdown.command.fund.charge;

import dev.drawdown.event.ChargeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fee, an expense or carry as an amount that somebody calculated.
 *
 * @param amount minor units; negative where an earlier one was too high
 * @param lines by hand; empty where it is divided pro rata to commitments
 * @param row the line of the file, where it is imported
 */
public record Charge(
        UUID id,
        ChargeKind kind,
        LocalDate date,
        long amount,
        List<Line> lines,
        @Nullable Long row) {

    public Charge {
        lines = List.copyOf(lines);
    }

    /** What one commitment bears, minor units. */
    public record Line(UUID commitmentId, long amount) {}
}
