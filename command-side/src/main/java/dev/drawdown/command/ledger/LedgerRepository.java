package dev.drawdown.command.ledger;

import dev.drawdown.command.dispatch.PendingCommand;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates from the cache, else from a snapshot and what came after, else from the start. A copy
 * is kept only if it holds what the ledger holds: after a commit, or after a refusal that left no
 * trace in it.
 */
final class LedgerRepository<T> extends EventSourcingRepository<T> {

    private final EventStore eventStore;
    private final AggregateCache cache;
    private final SnapshotTriggerDefinition snapshots;

    private LedgerRepository(
            Builder<T> builder,
            EventStore eventStore,
            AggregateCache cache,
            SnapshotTriggerDefinition snapshots) {
        super(builder);
        this.eventStore = eventStore;
        this.cache = cache;
        this.snapshots = snapshots;
    }

    static <T> LedgerRepository<T> of(
            Builder<T> builder,
            EventStore eventStore,
            AggregateCache cache,
            SnapshotTriggerDefinition snapshots) {
        return new LedgerRepository<>(
                builder.eventStore(eventStore).snapshotTriggerDefinition(snapshots),
                eventStore,
                cache,
                snapshots);
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(
            String stream, @Nullable Long expectedVersion) {
        if (needsHistory()) {
            cache.evict(stream);
            return super.doLoadWithLock(stream, expectedVersion);
        }
        AggregateCache.Copy copy = cache.get(stream);
        if (copy == null && isTakenForNew()) {
            throw new AggregateNotFoundException(stream, "taken for new");
        }
        EventSourcedAggregate<T> aggregate =
                copy == null ? super.doLoadWithLock(stream, expectedVersion) : revived(copy);
        if (copy != null) {
            PendingCommand.find().ifPresent(command -> command.decidesOn(stream, copy.sequence()));
        }
        keep(stream, aggregate, Optional.ofNullable(aggregate.version()).orElse(-1L));
        return aggregate;
    }

    private EventSourcedAggregate<T> revived(AggregateCache.Copy copy) {
        return EventSourcedAggregate.reconstruct(
                getAggregateType().cast(copy.root()),
                aggregateModel(),
                copy.sequence(),
                false,
                eventStore,
                snapshots.reconfigure(getAggregateType(), copy.trigger()));
    }

    private void keep(String stream, EventSourcedAggregate<T> aggregate, long before) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        work.afterCommit(_ -> put(stream, aggregate));
        work.onRollback(
                _ -> {
                    if (aggregate.version() == before) {
                        put(stream, aggregate);
                    } else {
                        cache.evict(stream);
                    }
                });
    }

    private void put(String stream, EventSourcedAggregate<T> aggregate) {
        cache.put(
                stream,
                new AggregateCache.Copy(
                        aggregate.getAggregateRoot(),
                        aggregate.version(),
                        aggregate.getSnapshotTrigger()));
    }

    @Override
    protected DomainEventStream readEvents(String stream) {
        return needsHistory() ? eventStore.readEvents(stream, 0) : eventStore.readEvents(stream);
    }

    /** Only once: if the ledger has it, the command is decided again. */
    private static boolean isTakenForNew() {
        return CurrentUnitOfWork.get().getMessage().getPayload() instanceof BeginsStream command
                && command.isLikelyNew()
                && PendingCommand.find().filter(pending -> !pending.isDecidedBefore()).isPresent();
    }

    private static boolean needsHistory() {
        return NeedsHistory.class.isAssignableFrom(
                CurrentUnitOfWork.get().getMessage().getPayloadType());
    }
}
