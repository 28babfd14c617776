package dev.drawdown.command.imports.staging;

import java.util.UUID;

/** A good row, waiting for the commit. */
public interface StagedRow {

    /** The fund, or whatever else the row's command is for. */
    UUID target();

    /** Its line in the file. */
    long line();

    /** Its place among the rows of its target in the order of the commit. */
    default long place() {
        return line();
    }
}
