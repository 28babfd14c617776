package dev.drawdown.demo.play;

/** Why the play ended before its end, in one sentence for the person at the terminal. */
public final class DemoStopped extends RuntimeException {

    DemoStopped(String sentence) {
        super(sentence);
    }
}
