package dev.drawdown.gateway.approval;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import tools.jackson.databind.JsonNode;

/**
 * A proposal with what it proposes.
 *
 * @param entry the call or the distribution with all its lines, as it would be recorded
 */
public record ProposalDetail(@JsonUnwrapped Proposal head, JsonNode entry) {}
