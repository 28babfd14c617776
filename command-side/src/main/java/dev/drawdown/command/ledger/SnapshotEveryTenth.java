package dev.drawdown.command.ledger;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;

/**
 * A snapshot is due when the stream has grown by a tenth, and by a few hundred events at least: a
 * snapshot costs what the whole aggregate holds, so that all of them together stay in proportion to
 * the stream.
 */
record SnapshotEveryTenth(Snapshotter snapshotter, int least) implements SnapshotTriggerDefinition {

    private static final int PART = 10;

    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregate) {
        return new Trigger(snapshotter, aggregate, least);
    }

    private static final class Trigger extends AbstractSnapshotTrigger {

        private final int least;
        private int since;
        private long sequence;

        Trigger(Snapshotter snapshotter, Class<?> aggregate, int least) {
            super(snapshotter, aggregate);
            this.least = least;
        }

        @Override
        public void eventHandled(EventMessage<?> message) {
            if (message instanceof DomainEventMessage<?> event) {
                sequence = event.getSequenceNumber();
            }
            super.eventHandled(message);
        }

        @Override
        protected boolean exceedsThreshold() {
            since++;
            return since >= Math.max(least, sequence / PART);
        }

        @Override
        protected void reset() {
            since = 0;
        }
    }
}
