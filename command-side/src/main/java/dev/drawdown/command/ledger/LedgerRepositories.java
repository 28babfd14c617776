package dev.drawdown.command.ledger;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Makes the repositories: cached, locked within this node, and snapshotted where there is a format.
 */
@Component
public class LedgerRepositories implements DisposableBean {

    private static final int LOCK_ATTEMPT_MILLIS = 10;
    private static final int WAITING_SNAPSHOTS = 100;

    private final EventStore eventStore;
    private final AggregateCache cache;
    private final LedgerSettings settings;
    private final List<SnapshotFormat<?>> formats;

    /** Takes snapshots beside the commands; one that does not fit in is taken another time. */
    private final ThreadPoolExecutor snapshotting =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING_SNAPSHOTS),
                    Thread.ofPlatform().name("snapshots").daemon().factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    LedgerRepositories(
            EventStore eventStore,
            AggregateCache cache,
            LedgerSettings settings,
            List<SnapshotFormat<?>> formats) {
        this.eventStore = eventStore;
        this.cache = cache;
        this.settings = settings;
        this.formats = formats;
    }

    public <T> Repository<T> of(Class<T> aggregate) {
        return LedgerRepository.of(
                EventSourcingRepository.builder(aggregate).lockFactory(lock()),
                eventStore,
                cache,
                snapshots(aggregate));
    }

    private PessimisticLockFactory lock() {
        return PessimisticLockFactory.builder()
                .lockAttemptTimeout(LOCK_ATTEMPT_MILLIS)
                .acquireAttempts((int) settings.longestWait().toMillis() / LOCK_ATTEMPT_MILLIS)
                .build();
    }

    private SnapshotTriggerDefinition snapshots(Class<?> aggregate) {
        if (formats.stream().noneMatch(format -> format.aggregate() == aggregate)) {
            return NoSnapshotTriggerDefinition.INSTANCE;
        }
        AggregateSnapshotter snapshotter =
                AggregateSnapshotter.builder()
                        .eventStore(eventStore)
                        .aggregateFactories(new GenericAggregateFactory<>(aggregate))
                        .executor(snapshotting)
                        .build();
        return new SnapshotEveryTenth(snapshotter, settings.snapshotAfter());
    }

    @Override
    public void destroy() {
        snapshotting.shutdownNow();
    }
}
