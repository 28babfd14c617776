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

    /** The line of the file, where it is imported. */
    @Nullable Long row();

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
            List<Participant> participation,
            @Nullable Long row)
            implements HoldingEntry {

        public Made(
                UUID dealId,
                @Nullable String company,
                @Nullable String sector,
                @Nullable String country,
                LocalDate date,
                long cost,
                @Nullable BigDecimal ownership,
                List<Participant> participation) {
            this(dealId, company, sector, country, date, cost, ownership, participation, null);
        }
    }

    /**
     * Who takes part in a deal.
     *
     * @param weight above 0
     */
    record Participant(UUID commitmentId, long weight) {}

    /** A holding's value at the close of a date; those of one date become one event. */
    record Valued(UUID dealId, LocalDate date, long value, @Nullable BigDecimal ownership)
            implements HoldingEntry {

        @Override
        public @Nullable Long row() {
            return null;
        }
    }

    /** A dividend or interest. */
    record Income(UUID dealId, LocalDate date, long amount, @Nullable Long row)
            implements HoldingEntry {

        public Income(UUID dealId, LocalDate date, long amount) {
            this(dealId, date, amount, null);
        }
    }

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
            boolean complete,
            @Nullable Long row)
            implements HoldingEntry {

        public Exited(
                UUID dealId,
                LocalDate date,
                long proceeds,
                @Nullable Long costReleased,
                boolean complete) {
            this(dealId, date, proceeds, costReleased, complete, null);
        }
    }

    /**
     * A loss.
     *
     * @param cost absent where it need not be checked: all that is left
     */
    record WrittenOff(UUID dealId, LocalDate date, @Nullable Long cost, @Nullable Long row)
            implements HoldingEntry {

        public WrittenOff(UUID dealId, LocalDate date, @Nullable Long cost) {
            this(dealId, date, cost, null);
        }
    }
}
