package dev.drawdown.projection.reference;

/**
 * A payment matched with its line.
 *
 * @param index which payment of its event
 * @param gross what of it is neither fee nor expense, minor units
 */
public record Receipt(int index, Call call, CallLine line, Deed deed, long gross) {

    /** What of it counts beside the commitment, minor units. */
    public long outside() {
        return Math.subtractExact(deed.amount(), deed.reducing());
    }
}
