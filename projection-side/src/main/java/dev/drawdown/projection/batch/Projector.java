package dev.drawdown.projection.batch;

import dev.drawdown.projection.reference.References;
import java.util.List;

/** Keeps one family of read tables. */
public interface Projector {

    /** As an operator calls it. */
    String name();

    /** Every table that it writes and no other projector does; partitions go with their table. */
    List<String> tables();

    /**
     * Begins a batch, inside its transaction.
     *
     * @param references what the events refer to, filled before {@link Folding#load}
     */
    Folding begin(References references, Ground ground);
}
