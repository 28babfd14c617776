package dev.drawdown.projection.batch;

import dev.drawdown.projection.reference.References;

/** Keeps one family of read tables. */
public interface Projector {

    /**
     * Begins a batch, inside its transaction.
     *
     * @param references what the events refer to, filled before {@link Folding#load}
     */
    Folding begin(References references);
}
