package dev.drawdown.projection.rebuild;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bounds of a rebuild.
 *
 * @param live the schema that is read and written meanwhile
 * @param projection the one projection to make anew, or all
 * @param workers how many work at once, each with a connection; 0 for one per processor
 * @param lotEvents how many events one transaction folds, unless one stream has more
 * @param lotBytes how many bytes of their payloads, unless one stream has more
 * @param bytesAtOnce how many bytes of payload are in memory at most; a stream that has more is
 *     folded bit by bit. 0 takes what suits the memory: an event folded takes some twenty times its
 *     payload
 * @param pageEvents how many events are folded at once where streams are folded bit by bit
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
        @DefaultValue("0") int workers,
        @DefaultValue("5000") int lotEvents,
        @DefaultValue("2097152") long lotBytes,
        @DefaultValue("0") long bytesAtOnce,
        @DefaultValue("5000") int pageEvents,
        @DefaultValue("5s") Duration lockTimeout,
        @DefaultValue("900ms") Duration readersWait,
        @DefaultValue("200") int swapAttempts,
        @DefaultValue("100ms") Duration swapPause,
        @DefaultValue("memory://") String redisUrl) {

    private static final long KILOBYTE = 1 << 10;

    public RebuildSettings {
        if (workers == 0) {
            workers = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 16);
        }
        if (workers < 1 || workers > 64 || lotEvents < 1 || lotBytes < 1 || pageEvents < 1) {
            throw new IllegalArgumentException("a rebuild has 1 to 64 workers");
        }
        if (bytesAtOnce == 0) {
            bytesAtOnce = Math.max(KILOBYTE, Runtime.getRuntime().maxMemory() / 30);
        }
        if (bytesAtOnce < KILOBYTE) {
            throw new IllegalArgumentException("a rebuild works on a kilobyte at least");
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
