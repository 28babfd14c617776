package dev.drawdown.command.imports.run;

import dev.drawdown.access.Caller;
import dev.drawdown.command.imports.staging.Cursor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One upload and what has become of it.
 *
 * @param kind what kind of file it is
 * @param fileSha256 of the file's bytes, as hex
 * @param mapping the mapping's document, as it was when the file came
 * @param reachableFunds the only funds that the uploader may record in; null where it is not bound
 * @param preview what the dry run found, as JSON
 * @param failure why it stopped
 * @param resumable whether asking for the commit again goes on where it stopped
 * @param chunk how many chunks are in the ledger
 * @param cursor the last row that is in the ledger
 * @param ledgerPosition the ledger's head when the import was completed
 * @param forgottenAt when its rows, with the names in them, were deleted
 */
public record Run(
        UUID id,
        UUID managerId,
        String kind,
        RunStatus status,
        String fileName,
        long fileBytes,
        String fileSha256,
        String mapping,
        @Nullable String mappingName,
        @Nullable Set<UUID> reachableFunds,
        String createdBy,
        Instant createdAt,
        long rowsRead,
        @Nullable Long rowsTotal,
        long rowsCommitted,
        @Nullable String preview,
        @Nullable String previewHash,
        @Nullable String failure,
        boolean resumable,
        @Nullable String committedBy,
        int chunk,
        int chunkRows,
        @Nullable Cursor cursor,
        @Nullable Long ledgerPosition,
        @Nullable Instant completedAt,
        @Nullable Instant forgottenAt) {

    public Run {
        reachableFunds = reachableFunds == null ? null : Set.copyOf(reachableFunds);
    }

    /** Whether this caller may see it: its manager's staff; bound to funds, only one's own. */
    public boolean visibleTo(Caller caller) {
        return caller.worksFor(managerId)
                && (caller.fundIds() == null || createdBy.equals(caller.subject()));
    }
}
