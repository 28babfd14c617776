package dev.drawdown.projection.ledger;

/** An event's bytes, shared and never changed. */
public final class Payload {

    private final byte[] bytes;

    public Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
