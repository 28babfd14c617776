package dev.drawdown.gateway.site.audit;

import org.jspecify.annotations.Nullable;

/**
 * An event with what is known of those it names.
 *
 * @param currency of the amount; absent where there is none
 */
public record EventRow(
        AuditedEvent event,
        Sentence sentence,
        @Nullable String currency,
        @Nullable Named fund,
        @Nullable Named partner) {}
