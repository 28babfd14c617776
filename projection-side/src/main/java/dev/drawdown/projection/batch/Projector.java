package dev.drawdown.projection.batch;

/** Keeps one family of read tables. */
public interface Projector {

    /** Begins a batch, inside its transaction. */
    Folding begin();
}
