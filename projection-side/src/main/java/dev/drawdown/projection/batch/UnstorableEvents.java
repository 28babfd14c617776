package dev.drawdown.projection.batch;

import dev.drawdown.projection.ledger.RecordedEvent;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * The database refused the rows of a transaction: one of these events makes what cannot be stored.
 */
final class UnstorableEvents extends RuntimeException {

    private final transient List<RecordedEvent> events;

    UnstorableEvents(List<RecordedEvent> events, DataIntegrityViolationException cause) {
        super(cause);
        this.events = events;
    }

    List<RecordedEvent> events() {
        return events;
    }
}
