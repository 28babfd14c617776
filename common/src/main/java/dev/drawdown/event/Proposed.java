package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry above the fund's threshold waits for a second person. Exactly one of the entries is
 * there.
 *
 * @param proposer who asked for it; never the one who releases it
 * @param previewHash of the lines as they were shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Proposed(
        UUID fundId,
        UUID proposalId,
        String proposer,
        String previewHash,
        @Nullable CapitalCallIssued call,
        @Nullable DistributionDeclared distribution)
        implements FundEvent {}
