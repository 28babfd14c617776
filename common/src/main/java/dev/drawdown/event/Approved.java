package dev.drawdown.event;

import java.util.UUID;

/**
 * A second person released a proposal; its entry follows in the same transaction.
 *
 * @param previewHash what the approver saw
 */
public record Approved(UUID fundId, UUID proposalId, String approver, String previewHash)
        implements FundEvent {}
