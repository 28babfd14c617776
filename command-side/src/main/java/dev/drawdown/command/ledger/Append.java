package dev.drawdown.command.ledger;

import dev.drawdown.command.dispatch.CommandKey;
import java.util.List;

/**
 * What one command appends.
 *
 * @param expected the stream's last sequence as the command saw it, -1 for a new stream
 * @param result what is stored with the key, as JSON
 * @param events at least one, with dense sequences from expected + 1
 */
record Append(
        String stream,
        long expected,
        CommandKey key,
        String actor,
        String result,
        List<NewEvent> events) {

    /** The size of its payloads. */
    long bytes() {
        return events.stream().mapToLong(event -> event.payload().length).sum();
    }
}
