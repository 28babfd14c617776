package dev.drawdown.projection.reference;

import java.util.UUID;

/** A commitment by the fund's own short number. */
record PartyKey(UUID fundId, int number) {}
