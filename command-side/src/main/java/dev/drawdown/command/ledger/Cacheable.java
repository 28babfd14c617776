package dev.drawdown.command.ledger;

/** An aggregate that says how much room it takes, and can do with less. */
public interface Cacheable {

    /** How many lines and amounts it holds, roughly. */
    int weight();

    /** Lets go of what only few commands need. */
    void forgetHistory();
}
