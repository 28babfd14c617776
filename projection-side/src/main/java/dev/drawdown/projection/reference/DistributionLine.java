package dev.drawdown.projection.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one commitment gets from a distribution, and whether it has it. */
public final class DistributionLine {

    private final int commitment;
    private final List<Long> amounts;
    private final long withheld;
    private @Nullable Payout payout;

    /**
     * The payment that stands.
     *
     * @param position of its event
     * @param on the bank's value date
     */
    public record Payout(long position, LocalDate on) {}

    DistributionLine(int commitment, List<Long> amounts, long withheld, @Nullable Payout payout) {
        this.commitment = commitment;
        this.amounts = List.copyOf(amounts);
        this.withheld = withheld;
        this.payout = payout;
    }

    /** The fund's own number of the commitment. */
    public int commitment() {
        return commitment;
    }

    /** Minor units, gross, one for each part of the distribution. */
    public List<Long> amounts() {
        return amounts;
    }

    public long gross() {
        return amounts.stream().reduce(0L, Math::addExact);
    }

    public long withheld() {
        return withheld;
    }

    /** Absent while it is not paid. */
    public @Nullable Payout payout() {
        return payout;
    }

    void pay(@Nullable Payout by) {
        payout = by;
    }
}
