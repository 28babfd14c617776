package dev.drawdown.projection.reference;

/**
 * A payment matched with its line.
 *
 * @param index which payment of its event
 */
public record Receipt(int index, Call call, CallLine line, Deed deed) {

    /** What of it counts beside the commitment, minor units. */
    public long outside() {
        return Math.subtractExact(deed.amount(), deed.reducing());
    }
}
