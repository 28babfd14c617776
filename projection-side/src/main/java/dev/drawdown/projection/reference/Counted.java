package dev.drawdown.projection.reference;

/**
 * What a payment is, or by how much payments count differently; minor units.
 *
 * @param reducing inside the commitment
 * @param gross neither fee nor expense
 */
public record Counted(long reducing, long gross) {

    Counted minus(Counted other) {
        return new Counted(
                Math.subtractExact(reducing, other.reducing),
                Math.subtractExact(gross, other.gross));
    }
}
