package dev.drawdown.projection.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a comparison found.
 *
 * @param position how far the ledger was folded in the moment that was looked at
 * @param differences how many there are
 * @param texts the first of them, for a person to read
 */
public record Reconciliation(
        Instant startedAt,
        Duration took,
        long position,
        int funds,
        int commitments,
        int partners,
        int differences,
        List<String> texts) {

    public Reconciliation {
        texts = List.copyOf(texts);
    }

    /** One sentence. */
    public String summary() {
        return "%d funds, %d commitments, %d partners' totals as of position %d in %d ms: %s"
                .formatted(
                        funds,
                        commitments,
                        partners,
                        position,
                        took.toMillis(),
                        differences == 0
                                ? "tables and ledger agree to the cent"
                                : differences + " differences");
    }
}
