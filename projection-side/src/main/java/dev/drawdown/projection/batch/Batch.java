package dev.drawdown.projection.batch;

import dev.drawdown.projection.ledger.RecordedEvent;
import dev.drawdown.projection.version.Moment;
import java.util.List;
import java.util.Map;

/**
 * What one poll delivered.
 *
 * @param events in any order, repeated ones and gaps included
 * @param partitions how far each partition is with these events
 */
public record Batch(List<RecordedEvent> events, Map<Integer, Moment> partitions) {

    public Batch {
        events = List.copyOf(events);
        partitions = Map.copyOf(partitions);
    }
}
