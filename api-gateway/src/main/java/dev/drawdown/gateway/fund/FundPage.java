package dev.drawdown.gateway.fund;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of funds.
 *
 * @param nextCursor opens the next page; absent on the last
 */
record FundPage(List<FundEntry> items, @Nullable String nextCursor, boolean hasMore) {}
