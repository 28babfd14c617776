package dev.drawdown.projection.batch;

import dev.drawdown.projection.ledger.Gap;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sorts what was delivered: repeated events, events of parked streams, and for every other stream
 * the next events and what is missing before them.
 */
final class Selection {

    private final Map<String, StreamState> states;
    private final Map<String, NavigableMap<Long, RecordedEvent>> waiting = new TreeMap<>();
    private final List<RecordedEvent> repeated = new ArrayList<>();

    Selection(Collection<RecordedEvent> delivered, Map<String, StreamState> states) {
        this.states = states;
        delivered.forEach(this::add);
    }

    private void add(RecordedEvent event) {
        StreamState state = state(event.stream());
        if (event.sequence() <= state.sequence()) {
            repeated.add(event);
        } else if (!state.parked()) {
            waiting.computeIfAbsent(event.stream(), _ -> new TreeMap<>())
                    .putIfAbsent(event.sequence(), event);
        }
    }

    /** Events that were folded before. Their tags may still have to be raised. */
    List<RecordedEvent> repeated() {
        return repeated;
    }

    /** Sequences that must be folded before what was delivered, and were not delivered. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        waiting.forEach(
                (stream, events) -> {
                    long expected = state(stream).sequence() + 1;
                    for (long sequence : events.keySet()) {
                        if (sequence > expected) {
                            gaps.add(new Gap(stream, expected, sequence - 1));
                        }
                        expected = sequence + 1;
                    }
                });
        return gaps;
    }

    void fill(Collection<RecordedEvent> found) {
        found.forEach(this::add);
    }

    /** Everything that follows without a gap on what is folded, in ledger order. */
    List<RecordedEvent> next() {
        return waiting.entrySet().stream()
                .flatMap(stream -> next(stream.getKey(), stream.getValue()))
                .sorted(RecordedEvent.IN_LEDGER_ORDER)
                .toList();
    }

    /** Streams with a gap that nobody could fill, each at its first missing sequence. */
    List<Parked> stuck() {
        List<Parked> stuck = new ArrayList<>();
        waiting.forEach(
                (stream, events) -> {
                    long missing = state(stream).sequence() + 1 + next(stream, events).count();
                    Map.Entry<Long, RecordedEvent> later = events.ceilingEntry(missing);
                    if (later != null) {
                        stuck.add(Parked.missing(later.getValue(), missing));
                    }
                });
        return stuck;
    }

    private Stream<RecordedEvent> next(String stream, NavigableMap<Long, RecordedEvent> events) {
        long first = state(stream).sequence() + 1;
        return Stream.iterate(first, sequence -> sequence + 1)
                .takeWhile(events::containsKey)
                .map(events::get);
    }

    private StreamState state(String stream) {
        return states.getOrDefault(stream, new StreamState(-1, false));
    }
}
