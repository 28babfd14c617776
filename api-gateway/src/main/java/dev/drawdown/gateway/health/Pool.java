package dev.drawdown.gateway.health;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import org.jspecify.annotations.Nullable;

/**
 * The connections to the read database.
 *
 * @param waiting requests that wait for one
 * @param utilizationPct connections in use, of the most there may be
 */
record Pool(
        int total, int idle, int active, int waiting, int max, int utilizationPct, State status) {

    private static final int BUSY_PCT = 90;
    private static final int CROWDED = 5;

    static Pool of(HikariDataSource source) {
        @Nullable HikariPoolMXBean pool = source.getHikariPoolMXBean();
        int max = source.getMaximumPoolSize();
        if (pool == null) {
            return new Pool(0, 0, 0, 0, max, 0, State.HEALTHY);
        }
        int active = pool.getActiveConnections();
        int waiting = pool.getThreadsAwaitingConnection();
        int used = active * 100 / max;
        State state = used < BUSY_PCT && waiting < CROWDED ? State.HEALTHY : State.DEGRADED;
        return new Pool(
                pool.getTotalConnections(),
                pool.getIdleConnections(),
                active,
                waiting,
                max,
                used,
                state);
    }
}
