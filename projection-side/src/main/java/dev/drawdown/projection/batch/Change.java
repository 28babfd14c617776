package dev.drawdown.projection.batch;

/** What an entry changes, worked out in full, so that applying it cannot fail. */
@FunctionalInterface
public interface Change {

    Change NONE = () -> {};

    void apply();
}
