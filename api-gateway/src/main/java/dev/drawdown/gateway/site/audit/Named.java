package dev.drawdown.gateway.site.audit;

import java.util.UUID;

/** A fund or a partner, by the name that people know. */
public record Named(UUID id, String name) {}
