package dev.drawdown.projection.holding;

import java.util.Currency;
import java.util.UUID;

/** One fund's investment in one company. */
record Deal(UUID dealId, UUID fundId, Currency currency) {}
