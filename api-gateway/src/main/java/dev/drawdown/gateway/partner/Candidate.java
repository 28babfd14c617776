package dev.drawdown.gateway.partner;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner that a fund could take in.
 *
 * @param name absent once the partner is erased
 */
public record Candidate(UUID id, @Nullable String name, @Nullable String externalRef) {}
