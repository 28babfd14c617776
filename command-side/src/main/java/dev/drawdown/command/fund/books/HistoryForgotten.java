package dev.drawdown.command.fund.books;

import org.axonframework.modelling.command.ConcurrencyException;

/** A reversal came in while the books had no history: they are read again, from the start. */
public final class HistoryForgotten extends ConcurrencyException {

    HistoryForgotten() {
        super("the history of these books was let go of");
    }
}
