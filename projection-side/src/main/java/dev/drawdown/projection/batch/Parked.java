package dev.drawdown.projection.batch;

import dev.drawdown.projection.ledger.RecordedEvent;

/**
 * An event that stops its stream.
 *
 * @param sequence usually the event's own; an earlier one if that is missing everywhere
 * @param reason for a person to read
 */
record Parked(RecordedEvent event, long sequence, String reason) {

    private static final int REASON_MAX = 2_000;

    Parked {
        // PostgreSQL's text takes no NUL, and a NUL may well be what is wrong with the event
        String clean = reason.replace('\0', ' ');
        reason = clean.length() <= REASON_MAX ? clean : clean.substring(0, REASON_MAX);
    }

    static Parked at(RecordedEvent event, Throwable cause) {
        StringBuilder reason = new StringBuilder(cause.toString());
        for (Throwable t = cause.getCause(); t != null; t = t.getCause()) {
            reason.append("; ").append(t);
        }
        return new Parked(event, event.sequence(), reason.toString());
    }

    static Parked missing(RecordedEvent later, long sequence) {
        return new Parked(later, sequence, "sequence " + sequence + " is not in the ledger");
    }

    String stream() {
        return event.stream();
    }

    String name() {
        return event.name().replace('\0', ' ');
    }
}
