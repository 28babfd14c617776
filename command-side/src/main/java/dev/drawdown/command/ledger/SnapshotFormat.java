package dev.drawdown.command.ledger;

/**
 * How an aggregate's state is kept, so that its stream need not be read from the start.
 *
 * @param <T> the aggregate
 */
public interface SnapshotFormat<T> {

    Class<T> aggregate();

    /** What every stream of such aggregates begins with. */
    String streamPrefix();

    /** Names shape and rules: a snapshot of another name is as good as none. */
    String name();

    byte[] write(T aggregate);

    T read(byte[] state);
}
