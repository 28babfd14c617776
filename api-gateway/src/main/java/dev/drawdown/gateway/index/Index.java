package dev.drawdown.gateway.index;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An index that a manager compares its funds with.
 *
 * @param currency absent where it has none, or it is not known
 * @param totalReturn whether dividends are reinvested in it, or prices alone count
 */
record Index(
        UUID id, UUID managerId, String name, @Nullable String currency, boolean totalReturn) {}
