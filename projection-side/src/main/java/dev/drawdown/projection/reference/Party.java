package dev.drawdown.projection.reference;

import java.util.Currency;
import java.util.UUID;

/** Who is meant by a commitment's number. */
public record Party(UUID commitmentId, UUID partnerId, UUID fundId, Currency currency) {}
