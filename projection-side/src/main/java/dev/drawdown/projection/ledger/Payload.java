package dev.drawdown.projection.ledger;

/** An event's bytes, shared and never changed. */
public final class Payload {

    private final byte[] bytes;

    public Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    /** For whoever passes them on. */
    public byte[] copy() {
        return bytes.clone();
    }

    /** In bytes. */
    public int size() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }
}
