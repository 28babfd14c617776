package dev.drawdown.projection.activity;

import dev.drawdown.id.DerivedId;
import dev.drawdown.projection.reference.Notice;
import dev.drawdown.projection.reference.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One part of a line as its partner sees it.
 *
 * @param kind whose part it is
 * @param amount minor units; paid in above zero, paid out below
 * @param paid how much of it is paid, with the same sign
 * @param paidOn when all of it was, absent until then
 */
record Activity(
        Kind kind,
        Notice notice,
        Party party,
        int line,
        int part,
        String type,
        String ilpaType,
        long amount,
        long paid,
        String status,
        @Nullable LocalDate paidOn,
        String description,
        @Nullable Instant reversedAt) {

    /** Of what notice. */
    enum Kind {
        CALL,
        DISTRIBUTION
    }

    /** The same for whoever folds the event again. */
    UUID id() {
        return DerivedId.of("activity", notice.eventId(), line, part);
    }

    @Nullable UUID callId() {
        return kind == Kind.CALL ? notice.id() : null;
    }

    @Nullable UUID distributionId() {
        return kind == Kind.DISTRIBUTION ? notice.id() : null;
    }

    @Nullable LocalDate dueDate() {
        return kind == Kind.CALL ? notice.date() : null;
    }
}
