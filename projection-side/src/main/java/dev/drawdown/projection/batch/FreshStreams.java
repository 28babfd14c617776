package dev.drawdown.projection.batch;

import dev.drawdown.event.EventCodec;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.database.WriteGate;
import dev.drawdown.projection.ledger.RecordedEvent;
import dev.drawdown.projection.reference.ReferenceSource;
import dev.drawdown.projection.reference.References;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds streams from their first event into tables that know nothing of them: by the same
 * projectors as every batch, but nothing is looked up and each row is written once, as it is in the
 * end. What cannot be folded so is left to the usual way, which knows how to park it.
 */
@Component
public final class FreshStreams {

    private final TransactionTemplate transaction;
    private final WriteGate gate;
    private final StreamProgress streams;
    private final ReferenceSource source;
    private final List<Projector> projectors;
    private final EventCodec codec = new EventCodec();

    FreshStreams(
            ReadDatabase database,
            WriteGate gate,
            StreamProgress streams,
            ReferenceSource source,
            BatchSettings settings,
            List<Projector> projectors) {
        this.transaction = database.transaction();
        this.gate = gate;
        this.streams = streams;
        this.source = source;
        this.projectors = projectors.stream().filter(settings::keeps).toList();
    }

    /**
     * Folds all of it in one transaction, or nothing.
     *
     * @param events of each stream from its first one on, without a gap
     * @return the streams because of which nothing was folded; empty if all of it was
     */
    public Set<String> fold(List<RecordedEvent> events) {
        References references = new References();
        FoldedEvents folded =
                new FoldedEvents(
                        codec,
                        references,
                        projectors.stream().map(p -> p.begin(references, Ground.FRESH)).toList());
        folded.read(events);
        if (!folded.parked().isEmpty()) {
            return folded.parked().keySet();
        }
        source.fill(references);
        folded.fold();
        if (!folded.parked().isEmpty()) {
            return folded.parked().keySet();
        }
        try {
            transaction.executeWithoutResult(_ -> save(folded));
            return Set.of();
        } catch (DataIntegrityViolationException somebodys) {
            return Set.copyOf(folded.last().keySet());
        }
    }

    private void save(FoldedEvents folded) {
        gate.enter();
        folded.save();
        streams.begin(folded.last().values());
    }
}
