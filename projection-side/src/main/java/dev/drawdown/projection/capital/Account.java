package dev.drawdown.projection.capital;

import java.util.Currency;
import java.util.UUID;

/** Whose account: one commitment of one partner to one fund. */
public record Account(UUID commitmentId, UUID partnerId, UUID fundId, Currency currency) {}
