package dev.drawdown.gateway.forward;

import java.io.IOException;

/**
 * The command side's answer ended before it was whole. It carries no cause: the framework would
 * take an end of file for a client that hung up, and end the answer as if all were well.
 */
final class AnswerBrokeOff extends RuntimeException {

    AnswerBrokeOff(IOException seen) {
        super("the command side's answer broke off: " + seen, null, false, false);
    }
}
