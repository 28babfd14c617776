package dev.drawdown.event;

import java.util.UUID;

/** A second person sent a proposal back; nothing comes of it. */
public record Rejected(UUID fundId, UUID proposalId, String approver, ReasonCode reason)
        implements FundEvent {}
