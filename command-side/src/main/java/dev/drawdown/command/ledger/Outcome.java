package dev.drawdown.command.ledger;

import dev.drawdown.command.dispatch.Receipt;

/** How the ledger answered one command. */
sealed interface Outcome {

    record Appended(Receipt receipt) implements Outcome {}

    record Repeated(Receipt receipt) implements Outcome {}

    record KeyReused() implements Outcome {}

    record Conflict() implements Outcome {}
}
