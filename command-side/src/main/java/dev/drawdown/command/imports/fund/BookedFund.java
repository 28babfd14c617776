package dev.drawdown.command.imports.fund;

import java.util.Currency;
import java.util.UUID;

/** A fund whose books are open, and the currency they are kept in. */
public record BookedFund(UUID id, Currency currency) {}
