package dev.drawdown.event;

import java.util.UUID;

/**
 * An entry was wrong: every figure as of its effective date is what it would be without it. An
 * entry is reversed whole and once; who did it stands in the envelope.
 *
 * @param entryId the event that is undone
 * @param entryName its stored name
 */
public record EntryReversed(UUID fundId, UUID entryId, String entryName, ReasonCode reason)
        implements FundEvent {}
