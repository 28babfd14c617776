package dev.drawdown.command.ledger;

import dev.drawdown.command.dispatch.CommandContext;
import dev.drawdown.command.dispatch.PendingCommand;
import dev.drawdown.command.dispatch.PreconditionFailed;
import dev.drawdown.event.EventCodec;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.LedgerEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Axon's door to the ledger. A command's events are appended together, with its key and its result,
 * through group commit; the command goes on only once they are durable.
 */
@Component
public class LedgerEventStorageEngine implements EventStorageEngine {

    private final GroupCommit groupCommit;
    private final StreamReader reader;
    private final Snapshots snapshots;
    private final SettledKeys settledKeys;
    private final EventCodec codec;
    private final JsonMapper json;

    LedgerEventStorageEngine(
            GroupCommit groupCommit,
            StreamReader reader,
            Snapshots snapshots,
            SettledKeys settledKeys,
            EventCodec codec,
            JsonMapper json) {
        this.groupCommit = groupCommit;
        this.reader = reader;
        this.snapshots = snapshots;
        this.settledKeys = settledKeys;
        this.codec = codec;
        this.json = json;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        PendingCommand command = PendingCommand.current();
        CommandContext context = command.context();
        List<DomainEventMessage<?>> events =
                messages.stream()
                        .<DomainEventMessage<?>>map(m -> (DomainEventMessage<?>) m)
                        .toList();
        DomainEventMessage<?> first = events.getFirst();
        long expected = first.getSequenceNumber() - 1;
        if (context.ifMatch() != null && context.ifMatch() != expected) {
            throw new PreconditionFailed(context.ifMatch(), expected);
        }
        Envelopes envelopes = new Envelopes(context);
        Append append =
                new Append(
                        first.getAggregateIdentifier(),
                        expected,
                        context.key(),
                        context.actor().id(),
                        resultOfCommand(),
                        events.stream().map(event -> newEvent(event, envelopes)).toList());
        switch (groupCommit.append(append)) {
            case Outcome.Appended(var receipt) -> command.settle(receipt);
            case Outcome.Misfit() -> throw whyNot(append);
        }
    }

    /** Each caller looks for itself: nobody waits for it but the caller. */
    private RuntimeException whyNot(Append misfit) {
        return settledKeys
                .find(misfit.key())
                .<RuntimeException>map(KeySettledBefore::new)
                .orElseGet(
                        () ->
                                new ConcurrencyException(
                                        "%s is not at %d any more"
                                                .formatted(misfit.stream(), misfit.expected())));
    }

    /**
     * The members of an envelope as JSON. Most events of a command, or of a line of a file, say the
     * same there: it is written once, not for each.
     */
    private final class Envelopes {

        private final CommandContext context;
        private @Nullable Long lastRow;
        private byte @Nullable [] last;

        Envelopes(CommandContext context) {
            this.context = context;
        }

        byte[] of(LedgerEvent event, MetaData metaData) {
            Long row = (Long) metaData.get(Recorded.ROW);
            Release release = (Release) metaData.get(Recorded.RELEASE);
            if (release != null || EventMetadata.reasonOf(event) != null) {
                return json.writeValueAsBytes(EventMetadata.of(context, event, row, release));
            }
            if (last == null || !Objects.equals(row, lastRow)) {
                last = json.writeValueAsBytes(EventMetadata.of(context, event, row, null));
                lastRow = row;
            }
            return last;
        }
    }

    private NewEvent newEvent(DomainEventMessage<?> message, Envelopes envelopes) {
        LedgerEvent event = (LedgerEvent) message.getPayload();
        return new NewEvent(
                UUID.fromString(message.getIdentifier()),
                message.getSequenceNumber(),
                EventCodec.nameOf(event),
                (UUID) Objects.requireNonNull(message.getMetaData().get(Recorded.MANAGER_ID)),
                event instanceof FundEvent fundEvent ? fundEvent.fundId() : null,
                (LocalDate)
                        Objects.requireNonNull(message.getMetaData().get(Recorded.EFFECTIVE_DATE)),
                event instanceof FundEvent ? partners(message) : Set.of(),
                envelopes.of(event, message.getMetaData()),
                codec.write(event));
    }

    @SuppressWarnings("unchecked") // set by Recorded, beside the event
    private static Set<UUID> partners(DomainEventMessage<?> message) {
        return (Set<UUID>) Objects.requireNonNull(message.getMetaData().get(Recorded.PARTNERS));
    }

    /** The handler's answer, which Axon has set by the time events are appended. */
    private String resultOfCommand() {
        Object result = CurrentUnitOfWork.get().getExecutionResult().getResult().getPayload();
        return result == null ? "{}" : json.writeValueAsString(result);
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
        return DomainEventStream.of(reader.stream(stream, firstSequence));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken after, boolean mayBlock) {
        return reader.after(after == null ? 0 : after.position().orElse(0)).stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return reader.lastSequence(stream);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return snapshots.find(stream);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.save(snapshot);
    }
}
