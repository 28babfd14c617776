package dev.drawdown.command.imports.staging;

/** Something that keeps rows while they wait, and so has rows to be forgotten. */
public interface HasStagedRows {

    StagedTable<?> table();
}
