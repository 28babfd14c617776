package dev.drawdown.demo.play;

import java.time.Duration;

/**
 * How a history is played.
 *
 * @param atOnce how many stories at the same time
 * @param timeout of one request
 * @param patience how long the system may be away before it is given up
 * @param longestPause between two tries
 */
public record PlaySettings(int atOnce, Duration timeout, Duration patience, Duration longestPause) {

    private static final int MOST_AT_ONCE = 64;

    public PlaySettings {
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new IllegalArgumentException("atOnce is 1 to " + MOST_AT_ONCE);
        }
    }

    /** Enough to keep two cores busy, and patient enough for a part that is started anew. */
    public static PlaySettings usual() {
        return new PlaySettings(
                12, Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(2));
    }
}
