package dev.drawdown.gateway.cache;

import java.time.Duration;

/** Kinds of answers, by how long one of an unchanged version is kept. */
public enum Family {
    SUMMARY(1),
    ACTIVITY(2),
    PERFORMANCE(2),
    TIMESERIES(12),
    HOLDINGS(12);

    private final int times;

    Family(int times) {
        this.times = times;
    }

    /**
     * How long, before the jitter.
     *
     * @param summary what the settings grant a summary; the others keep their proportion to it
     */
    Duration life(Duration summary) {
        return summary.multipliedBy(times);
    }
}
