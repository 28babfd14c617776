package dev.drawdown.projection.proposal;

import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.Proposed;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry that waits for a second person.
 *
 * @param amount minor units, over all lines
 * @param payload the entry as it will stand, in the words of its event
 */
record Proposal(
        Proposed proposed,
        UUID managerId,
        String kind,
        long amount,
        Currency currency,
        String payload,
        Instant at) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Proposal of(LedgerEntry entry, Proposed e) {
        CapitalCallIssued call = e.call();
        DistributionDeclared distribution = e.distribution();
        if (call != null) {
            return new Proposal(
                    e,
                    entry.managerId(),
                    "capital_call",
                    call.total(),
                    call.currency(),
                    JSON.writeValueAsString(call),
                    entry.recordedAt());
        }
        if (distribution != null) {
            return new Proposal(
                    e,
                    entry.managerId(),
                    "distribution",
                    distribution.gross(),
                    distribution.currency(),
                    JSON.writeValueAsString(distribution),
                    entry.recordedAt());
        }
        throw new IllegalStateException("proposal " + e.proposalId() + " proposes nothing");
    }
}
