package dev.drawdown.command.imports.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.drawdown.command.imports.kind.Counts;
import dev.drawdown.command.imports.kind.Preview;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.run.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as its owner sees it.
 *
 * @param totals of the rows that stand, as their kind adds them up
 * @param badRows how many rows the commit would leave out; their reasons are at {@code /problems}
 * @param previewHash what a commit must name
 * @param failure why it stopped, if it did
 * @param resumable whether committing again goes on where it stopped
 * @param ledgerPosition the ledger's head when it was completed: whoever has read so far sees it
 *     all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID importId,
        String kind,
        UUID managerId,
        RunStatus status,
        String fileName,
        long fileBytes,
        String fileSha256,
        @Nullable String mappingName,
        String createdBy,
        Instant createdAt,
        Progress progress,
        @Nullable Counts counts,
        @Nullable List<?> totals,
        @Nullable Long badRows,
        @Nullable String previewHash,
        @Nullable String failure,
        boolean resumable,
        @Nullable String committedBy,
        @Nullable Instant completedAt,
        @Nullable Long ledgerPosition) {

    /**
     * How far it has come.
     *
     * @param rowsTotal known once the file has been read
     * @param rowsToCommit good rows that no other row stands in for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progress(
            long rowsRead,
            @Nullable Long rowsTotal,
            @Nullable Long rowsToCommit,
            long rowsCommitted) {}

    static ImportView of(Run run, @Nullable Preview preview) {
        Counts counts = preview == null ? null : preview.counts();
        Long toCommit = counts == null ? null : counts.toCommit();
        return new ImportView(
                run.id(),
                run.kind(),
                run.managerId(),
                run.status(),
                run.fileName(),
                run.fileBytes(),
                run.fileSha256(),
                run.mappingName(),
                run.createdBy(),
                run.createdAt(),
                new Progress(run.rowsRead(), run.rowsTotal(), toCommit, run.rowsCommitted()),
                counts,
                preview == null ? null : preview.totals(),
                counts == null ? null : counts.bad(),
                run.previewHash(),
                run.failure(),
                run.resumable(),
                run.committedBy(),
                run.completedAt(),
                run.ledgerPosition());
    }
}
