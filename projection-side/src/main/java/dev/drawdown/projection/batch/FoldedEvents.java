package dev.drawdown.projection.batch;

import dev.drawdown.event.EventCodec;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.cachetag.Tags;
import dev.drawdown.projection.database.Writes;
import dev.drawdown.projection.ledger.RecordedEvent;
import dev.drawdown.projection.reference.References;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of one transaction as they are folded: read, expected, folded, in ledger order. An
 * event that fails on the way parks its stream, and the others go on.
 */
final class FoldedEvents {

    private final EventCodec codec;
    private final References references;
    private final List<Folding> foldings;
    private final Map<String, Parked> parked = new LinkedHashMap<>();
    private final Map<String, RecordedEvent> last = new LinkedHashMap<>();
    private final List<Decoded> folded = new ArrayList<>();
    private final List<Decoded> decoded = new ArrayList<>();

    private record Decoded(RecordedEvent event, LedgerEntry entry) {}

    FoldedEvents(EventCodec codec, References references, List<Folding> foldings) {
        this.codec = codec;
        this.references = references;
        this.foldings = foldings;
    }

    /** Folds what was read; what it refers to is known by now. */
    void fold() {
        foldings.forEach(Folding::load);
        Writes.send();
        foldings.forEach(Folding::loadFurther);
        Writes.send();
        decoded.forEach(this::fold);
    }

    void park(Parked stopped) {
        parked.putIfAbsent(stopped.stream(), stopped);
    }

    void save() {
        foldings.forEach(Folding::save);
    }

    void read(List<RecordedEvent> events) {
        read(events, Map.of());
    }

    void read(List<RecordedEvent> events, Map<String, Parked> suspects) {
        for (RecordedEvent event : events) {
            Parked suspect = suspects.get(event.stream());
            if (suspect != null && suspect.sequence() == event.sequence()) {
                park(suspect);
            } else if (!parked.containsKey(event.stream())) {
                read(event);
            }
        }
    }

    private void read(RecordedEvent event) {
        try {
            LedgerEntry entry = event.read(codec);
            references.expect(entry);
            foldings.forEach(folding -> folding.expect(entry));
            decoded.add(new Decoded(event, entry));
        } catch (RuntimeException whatever) { // nothing in an event may stop the other streams
            park(Parked.at(event, whatever));
        }
    }

    private void fold(Decoded next) {
        RecordedEvent event = next.event();
        Parked stopped = parked.get(event.stream());
        if (stopped != null && stopped.sequence() <= event.sequence()) {
            return;
        }
        try {
            List<Change> changes = foldings.stream().map(f -> f.fold(next.entry())).toList();
            changes.forEach(Change::apply);
        } catch (RuntimeException whatever) { // nothing in an event may stop the other streams
            parked.put(event.stream(), Parked.at(event, whatever));
            return;
        }
        folded.add(next);
        last.put(event.stream(), event);
    }

    List<RecordedEvent> folded() {
        return folded.stream().map(Decoded::event).toList();
    }

    /** The last event folded of each stream. */
    Map<String, RecordedEvent> last() {
        return last;
    }

    Map<String, Parked> parked() {
        return parked;
    }

    /** Of everything that was folded. */
    Tags tags() {
        Tags tags = new Tags();
        folded.forEach(one -> tags.touch(one.entry(), references));
        return tags;
    }
}
