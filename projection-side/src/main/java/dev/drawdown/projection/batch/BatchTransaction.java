package dev.drawdown.projection.batch;

import dev.drawdown.event.EventCodec;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.UnreadableEvent;
import dev.drawdown.projection.cachetag.Tags;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.database.WriteGate;
import dev.drawdown.projection.database.Writes;
import dev.drawdown.projection.ledger.Ledger;
import dev.drawdown.projection.ledger.RecordedEvent;
import dev.drawdown.projection.reference.ReferenceSource;
import dev.drawdown.projection.reference.References;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction: pass the gate, lock the streams, skip what is folded, fill the gaps, fold in
 * memory, write from arrays, and the progress with it. The number of statements does not depend on
 * the batch's size.
 */
@Component
final class BatchTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(BatchTransaction.class);

    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final WriteGate gate;
    private final StreamProgress streams;
    private final PartitionProgress partitions;
    private final ParkedStreams parkedStreams;
    private final Ledger ledger;
    private final ReferenceSource source;
    private final BatchSettings settings;
    private final List<Projector> projectors;
    private final EventCodec codec = new EventCodec();

    BatchTransaction(
            ReadDatabase database,
            WriteGate gate,
            StreamProgress streams,
            PartitionProgress partitions,
            ParkedStreams parkedStreams,
            Ledger ledger,
            ReferenceSource source,
            BatchSettings settings,
            List<Projector> projectors) {
        this.transaction = database.transaction();
        this.jdbc = database.jdbc();
        this.gate = gate;
        this.streams = streams;
        this.partitions = partitions;
        this.parkedStreams = parkedStreams;
        this.ledger = ledger;
        this.source = source;
        this.settings = settings;
        this.projectors = projectors.stream().filter(settings::keeps).toList();
    }

    Outcome run(Attempt attempt) {
        return transaction.execute(_ -> Writes.gathered(jdbc, () -> fold(attempt)));
    }

    private Outcome fold(Attempt attempt) {
        gate.enter();
        Collection<RecordedEvent> delivered = attempt.batch().events();
        Map<String, StreamState> locked = lock(delivered);
        Selection selection =
                new Selection(delivered, attempt.release() ? released(locked) : locked);
        List<RecordedEvent> found = ledger.fill(selection.gaps(), attempt.limit());
        selection.fill(found);
        List<RecordedEvent> all = selection.next();
        List<RecordedEvent> next = ledger.withActors(portion(all, attempt.limit()));
        boolean complete = found.size() < attempt.limit() && next.size() == all.size();
        References references = new References();
        FoldedEvents folded = new FoldedEvents(codec, references, begin(references));
        folded.read(next, attempt.suspects());
        source.fill(references);
        folded.fold();
        if (complete) {
            selection.stuck().forEach(folded::park);
            partitions.save(attempt.batch().partitions());
        }
        save(folded, locked);
        return new Outcome(
                tags(folded, selection.repeated()),
                complete,
                folded.folded().size(),
                selection.repeated().size(),
                found.size(),
                folded.parked().values());
    }

    /** As many as one transaction may take, and one at least. */
    private List<RecordedEvent> portion(List<RecordedEvent> events, int limit) {
        long bytes = 0;
        int taken = 0;
        while (taken < Math.min(limit, events.size())) {
            bytes += events.get(taken).payload().size();
            if (taken > 0 && bytes > settings.maxBytes()) {
                break;
            }
            taken++;
        }
        return events.subList(0, taken);
    }

    private Map<String, StreamState> lock(Collection<RecordedEvent> events) {
        return streams.lock(events.stream().map(RecordedEvent::stream).toList());
    }

    private static Map<String, StreamState> released(Map<String, StreamState> states) {
        return states.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().released()));
    }

    private List<Folding> begin(References references) {
        return projectors.stream().map(p -> p.begin(references, Ground.FOLDED)).toList();
    }

    private void save(FoldedEvents folded, Map<String, StreamState> locked) {
        try {
            folded.save();
            streams.save(reached(folded));
            Writes.send();
        } catch (DataIntegrityViolationException refused) {
            throw new UnstorableEvents(folded.folded(), refused);
        }
        parkedStreams.park(folded.parked().values());
        parkedStreams.release(released(folded, locked));
        Writes.send();
    }

    /** In one order, because the locks are taken again. */
    private static List<StreamProgress.Reached> reached(FoldedEvents folded) {
        Set<String> moved = new TreeSet<>(folded.last().keySet());
        moved.addAll(folded.parked().keySet());
        List<StreamProgress.Reached> reached = new ArrayList<>();
        for (String stream : moved) {
            @Nullable RecordedEvent last = folded.last().get(stream);
            reached.add(
                    new StreamProgress.Reached(
                            stream,
                            last == null ? null : last.sequence(),
                            last == null ? null : last.position(),
                            folded.parked().containsKey(stream)));
        }
        return reached;
    }

    /** Streams that were parked, moved on, and did not stop again. */
    private static Set<String> released(FoldedEvents folded, Map<String, StreamState> locked) {
        Set<String> released = new HashSet<>(folded.last().keySet());
        released.removeAll(folded.parked().keySet());
        released.removeIf(stream -> !isParked(locked.get(stream)));
        return released;
    }

    private static boolean isParked(@Nullable StreamState state) {
        return state != null && state.parked();
    }

    /** A crash may have come between a commit and its tags: what is repeated raises them again. */
    private Tags tags(FoldedEvents folded, List<RecordedEvent> repeated) {
        Tags tags = folded.tags();
        References references = new References();
        List<LedgerEntry> entries = new ArrayList<>();
        for (RecordedEvent event : repeated) {
            try {
                LedgerEntry entry = event.read(codec);
                references.expect(entry);
                entries.add(entry);
            } catch (UnreadableEvent byThisVersion) {
                LOG.debug("no tags to raise again for {}", event.place(), byThisVersion);
            }
        }
        source.fill(references);
        for (LedgerEntry entry : entries) {
            try {
                tags.touch(entry, references);
            } catch (IllegalStateException unknown) {
                LOG.debug("no tags to raise again for {}", entry.eventId(), unknown);
            }
        }
        return tags;
    }
}
