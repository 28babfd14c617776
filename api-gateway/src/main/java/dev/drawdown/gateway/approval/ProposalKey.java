package dev.drawdown.gateway.approval;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A proposal's place among those that wait: newest first. */
record ProposalKey(Instant at, UUID id) {

    private static final int ID_LENGTH = 36;

    /** Before the newest. */
    static final ProposalKey NEWEST =
            new ProposalKey(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** Before the oldest. */
    static final ProposalKey OLDEST = new ProposalKey(Instant.EPOCH, new UUID(0, 0));

    static ProposalKey of(Proposal proposal) {
        return new ProposalKey(proposal.proposedAt(), proposal.id());
    }

    static ProposalKey parse(String text) {
        return new ProposalKey(
                Instant.parse(text.substring(ID_LENGTH)),
                UUID.fromString(text.substring(0, ID_LENGTH)));
    }

    String text() {
        return id.toString() + at;
    }

    OffsetDateTime time() {
        return at.atOffset(ZoneOffset.UTC);
    }
}
