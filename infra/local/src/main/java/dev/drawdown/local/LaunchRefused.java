package dev.drawdown.local;

/** Why the system cannot start, in one sentence for the person at the terminal. */
public final class LaunchRefused extends RuntimeException {

    public LaunchRefused(String sentence) {
        super(sentence);
    }

    public LaunchRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
