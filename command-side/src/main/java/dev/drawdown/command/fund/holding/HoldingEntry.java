package dev.drawdown.command.fund.holding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that happened to one deal; amounts in minor units, not negative. */
public sealed interface HoldingEntry {

    UUID dealId();

    LocalDate date();

    /**
     * A purchase.
     *
     * @param company absent where the deal is held already and keeps its name
     * @param participation empty where everybody takes part, pro rata to commitments
     */
    record Made(
            UUID dealId,
            @Nullable String company,
            @Nullable String sector,
            @Nullable String country,
            LocalDate date,
            long cost,
            @Nullable BigDecimal ownership,
            List<Participant> participation)
            implements HoldingEntry {}

    /**
     * Who takes part in a deal.
     *
     * @param weight above 0
     */
    record Participant(UUID commitmentId, long weight) {}

    /** A holding's value at the close of a date. */
    record Valued(UUID dealId, LocalDate date, long value, @Nullable BigDecimal ownership)
            implements HoldingEntry {}

    /** A dividend or interest. */
    record Income(UUID dealId, LocalDate date, long amount) implements HoldingEntry {}

    /**
     * A sale.
     *
     * @param costReleased absent where it is complete: all that is left
     */
    record Exited(
            UUID dealId,
            LocalDate date,
            long proceeds,
            @Nullable Long costReleased,
            boolean complete)
            implements HoldingEntry {}

    /**
     * A loss.
     *
     * @param cost absent where it need not be checked: all that is left
     */
    record WrittenOff(UUID dealId, LocalDate date, @Nullable Long cost) implements HoldingEntry {}
}
