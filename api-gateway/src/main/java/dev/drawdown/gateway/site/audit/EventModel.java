package dev.drawdown.gateway.site.audit;

import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param payload as stored, a member on each line
 * @param previous in its stream
 * @param next in its stream
 * @param reversed the entry that this one undoes
 * @param reversal the entry that undoes this one
 */
public record EventModel(
        EventRow row,
        String payload,
        @Nullable AuditedEvent previous,
        @Nullable AuditedEvent next,
        @Nullable AuditedEvent reversed,
        @Nullable AuditedEvent reversal) {}
