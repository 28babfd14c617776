package dev.drawdown.projection.batch;

/** What a batch finds in the tables. */
public enum Ground {
    /** Rows of earlier batches: what it touches is looked up, and written over. */
    FOLDED,
    /**
     * Nothing of its streams, which it holds from their first event: nothing is looked up, and
     * every row of theirs is new.
     */
    FRESH
}
