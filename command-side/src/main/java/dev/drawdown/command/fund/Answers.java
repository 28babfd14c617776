package dev.drawdown.command.fund;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.DistributionDeclared;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a fund's commands answer with: the ids they made, and what became of them. */
public interface Answers {

    record Opened(UUID fundId) {}

    record Amended(int version) {}

    record Committed(UUID commitmentId) {}

    record Marked(UUID markId) {}

    /**
     * An entry, or the proposal that waits for a second person instead.
     *
     * @param status {@code issued} or {@code declared}, else {@code proposed}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entered(
            @Nullable UUID callId,
            @Nullable UUID distributionId,
            @Nullable UUID proposalId,
            @Nullable Integer number,
            String status,
            String previewHash) {}

    record Received(int payments) {}

    record Paid(int lines) {}

    /**
     * What had to be recorded.
     *
     * @param expired on how many days rights to call again expired
     */
    record Expired(int expired) {}

    /**
     * What became of entries on holdings.
     *
     * @param dealIds the deals they name, each once
     */
    record Held(int entries, List<UUID> dealIds) {}

    /**
     * What was drawn or repaid.
     *
     * @param movementIds one for each movement, in the order of the command
     */
    record Moved(List<UUID> movementIds) {}

    record Struck(int navs) {}

    record Charged(UUID chargeId) {}

    record AllCharged(int charges) {}

    record Reversed(UUID entryId) {}

    record Decided(UUID proposalId, String status) {}

    record CallPreview(CapitalCallIssued call, String previewHash, boolean needsApproval) {}

    record DistributionPreview(
            DistributionDeclared distribution, String previewHash, boolean needsApproval) {}
}
