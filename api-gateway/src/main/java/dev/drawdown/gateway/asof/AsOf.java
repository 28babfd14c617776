package dev.drawdown.gateway.asof;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says it is as of: the last ledger position folded when its figures were read.
 *
 * @param position 0 before anything was folded
 * @param recordedAt when the ledger took that position; absent before anything was folded
 */
public record AsOf(long position, @Nullable Instant recordedAt) {

    /** Header of every read's answer. */
    public static final String HEADER = "Drawdown-As-Of";

    /**
     * One row, always: {@code position}, {@code recorded_at}. Part of each read's own statement, so
     * that figures and position are of the same moment.
     */
    public static final String PROGRESS =
            """
            (SELECT coalesce(max(position), 0) AS position, max(recorded_at) AS recorded_at
               FROM read_model.projection_progress_v1)""";

    public static AsOf of(long position, @Nullable OffsetDateTime recordedAt) {
        return new AsOf(position, recordedAt == null ? null : recordedAt.toInstant());
    }

    public String header() {
        return "position=" + position + (recordedAt == null ? "" : "; time=" + recordedAt);
    }
}
