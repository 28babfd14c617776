package dev.drawdown.command.ledger;

/** A command that looks back at single entries: its aggregate is read from the start. */
public interface NeedsHistory {}
