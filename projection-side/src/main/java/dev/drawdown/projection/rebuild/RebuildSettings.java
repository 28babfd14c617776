package dev.drawdown.projection.rebuild;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bounds of a rebuild.
 *
 * @param live the schema that is read and written meanwhile
 * @param projection the one projection to make anew, or all
 * @param workers how many fold at once; a stream always belongs to the same one
 * @param pageEvents how many events are read at once
 * @param pageBytes how many bytes of payload are read at once, but for one event
 * @param pagesAhead how many pages may wait for the workers
 * @param lockTimeout how long the swap waits for whoever uses the tables, before it lets them go on
 *     and tries again
 * @param readersWait how long readers may wait at most while one projection's tables are swapped;
 *     below the server's {@code deadlock_timeout}
 * @param swapAttempts how often it tries
 * @param swapPause between two attempts
 * @param redisUrl where the gateways cache
 */
@ConfigurationProperties("drawdown.rebuild")
public record RebuildSettings(
        @DefaultValue("read_model") String live,
        @DefaultValue("all") String projection,
        @DefaultValue("4") int workers,
        @DefaultValue("5000") int pageEvents,
        @DefaultValue("16777216") long pageBytes,
        @DefaultValue("4") int pagesAhead,
        @DefaultValue("5s") Duration lockTimeout,
        @DefaultValue("900ms") Duration readersWait,
        @DefaultValue("200") int swapAttempts,
        @DefaultValue("100ms") Duration swapPause,
        @DefaultValue("memory://") String redisUrl) {

    public RebuildSettings {
        if (workers < 1 || workers > 64 || pageEvents < 1 || pageBytes < 1 || pagesAhead < 1) {
            throw new IllegalArgumentException("a rebuild has 1 to 64 workers");
        }
        if (!live.matches("[a-z_]{1,40}")) {
            throw new IllegalArgumentException("a schema's name is of small letters");
        }
    }

    /** Where the new tables are made. */
    String next() {
        return live + "_next";
    }

    /** Where the old ones wait to be dropped. */
    String before() {
        return live + "_before";
    }

    boolean isWhole() {
        return projection.equals("all");
    }
}
