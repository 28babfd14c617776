package dev.drawdown.gateway.ilpa;

import dev.drawdown.figures.IlpaFlow;
import dev.drawdown.figures.IlpaGrossUpType;
import dev.drawdown.figures.IlpaLine;
import dev.drawdown.figures.IlpaType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A flow as ILPA's template takes it.
 *
 * @param amount minor units from the partners' side: what they pay is negative
 * @param source what it was made from: a typed flow's source, {@code mark} or {@code balance}
 * @param sourceId absent for a mark and a balance
 */
record Measured(
        LocalDate date,
        IlpaLine line,
        long amount,
        String source,
        @Nullable UUID sourceId,
        int part) {

    /** One after the other in the same order always, whatever page they stand on. */
    static final Comparator<Measured> IN_ORDER = Comparator.comparing(Measured::key);

    static Measured of(TypedFlow flow, IlpaLine line, long amount) {
        return new Measured(flow.date(), line, amount, flow.source(), flow.sourceId(), flow.part());
    }

    /** No two of them are alike. */
    String key() {
        return "%s %s %s %s %03d".formatted(date, label(), source, sourceId, part);
    }

    String label() {
        return switch (line) {
            case IlpaType type -> type.label();
            case IlpaGrossUpType type -> type.label();
        };
    }

    IlpaFlow flow() {
        return new IlpaFlow(line, Math.toIntExact(date.toEpochDay()), amount);
    }
}
