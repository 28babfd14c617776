package dev.drawdown.projection.batch;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bounds of a projection transaction.
 *
 * @param maxEvents how many events one transaction folds at most; a longer gap takes several
 * @param maxBytes how much of their payloads one transaction folds at most, but for one event: a
 *     call on thousands of partners makes tens of thousands of rows
 * @param lockRetries how often a transaction that lost a deadlock or a race is run again at once,
 *     before the whole batch waits and is tried again
 * @param projections which projections are kept, by name; none named: all
 */
@ConfigurationProperties("drawdown.batch")
public record BatchSettings(
        @DefaultValue("5000") int maxEvents,
        @DefaultValue("2097152") int maxBytes,
        @DefaultValue("8") int lockRetries,
        @DefaultValue Set<String> projections) {

    public BatchSettings {
        if (maxEvents < 1 || maxEvents > 100_000 || maxBytes < 1 || lockRetries < 0) {
            throw new IllegalArgumentException("a transaction folds 1 to 100,000 events");
        }
        projections = Set.copyOf(projections);
    }

    boolean keeps(Projector projector) {
        return projections.isEmpty() || projections.contains(projector.name());
    }
}
