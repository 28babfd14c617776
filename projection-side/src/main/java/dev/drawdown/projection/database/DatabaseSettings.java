package dev.drawdown.projection.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the databases are, and the bounds of their pools.
 *
 * @param readUrl the read schema, as the projector
 * @param ownerUrl the same database, as the owner, for migrations only
 * @param ledgerUrl the ledger, as the projector
 * @param schema where the read tables live
 * @param poolMax most connections to the read schema
 * @param poolMin connections kept open
 * @param ledgerPoolMax most connections to the ledger
 * @param connectTimeout how long to wait for a connection
 * @param socketTimeout after which a silent server counts as gone
 * @param idleInTransaction after which the server ends a transaction whose process has stopped, so
 *     that its locks do not hold up the others
 * @param synchronousCommit whether a commit waits for the disk; off only where nothing is lost by
 *     doing it again
 * @param lockTimeout after which waiting for a lock is given up and the batch tried again
 */
@ConfigurationProperties("drawdown.database")
public record DatabaseSettings(
        String readUrl,
        String ownerUrl,
        String ledgerUrl,
        @DefaultValue("read_model") String schema,
        @DefaultValue("20") int poolMax,
        @DefaultValue("2") int poolMin,
        @DefaultValue("4") int ledgerPoolMax,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("60s") Duration socketTimeout,
        @DefaultValue("10s") Duration idleInTransaction,
        @DefaultValue("true") boolean synchronousCommit,
        @DefaultValue("20s") Duration lockTimeout) {

    public DatabaseSettings {
        if (poolMax < 1 || poolMax > 1_000 || poolMin < 0 || poolMin > poolMax) {
            throw new IllegalArgumentException(
                    "DB_POOL_MAX must be 1 to 1000 and DB_POOL_MIN 0 to DB_POOL_MAX");
        }
    }
}
