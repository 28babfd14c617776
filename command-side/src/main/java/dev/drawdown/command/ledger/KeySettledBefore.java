package dev.drawdown.command.ledger;

import dev.drawdown.command.dispatch.Receipt;

/** Not a fault: the same command was settled before, and this is what it was told then. */
public final class KeySettledBefore extends RuntimeException {

    private final transient Receipt receipt;

    KeySettledBefore(Receipt receipt) {
        super("settled before", null, false, false);
        this.receipt = receipt;
    }

    public Receipt receipt() {
        return receipt;
    }
}
