package dev.drawdown.projection.proposal;

import java.time.Instant;
import java.util.UUID;

/** What a second person made of a proposal. */
record Decision(UUID proposalId, String status, String by, Instant at) {}
