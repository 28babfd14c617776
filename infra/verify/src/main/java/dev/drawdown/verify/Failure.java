package dev.drawdown.verify;

/** The check cannot go on; the message says why, in one sentence. */
final class Failure extends RuntimeException {

    Failure(String message) {
        super(message);
    }
}
