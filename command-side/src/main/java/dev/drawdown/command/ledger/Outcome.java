package dev.drawdown.command.ledger;

import dev.drawdown.command.dispatch.Receipt;

/** How the ledger answered one command. */
sealed interface Outcome {

    record Appended(Receipt receipt) implements Outcome {}

    /** Its key was settled before, or its stream has moved on: the caller looks which. */
    record Misfit() implements Outcome {}
}
