package dev.drawdown.projection.batch;

import dev.drawdown.event.LedgerEntry;

/**
 * One batch as one projector sees it: expect every entry, load once, fold every entry, save once.
 * The number of statements does not depend on the number of entries.
 */
public interface Folding {

    /** Notes what the entry will touch. An entry that cannot be read throws. */
    void expect(LedgerEntry entry);

    /** Asks for everything that the expected entries touch; the answers come after it. */
    void load();

    /** Asks for what the answers show to be needed besides. */
    default void loadFurther() {}

    /**
     * Works out what the entry changes, and changes nothing yet. An entry that cannot be folded
     * throws, and leaves no trace.
     */
    Change fold(LedgerEntry entry);

    /** Writes everything that changed. */
    void save();
}
