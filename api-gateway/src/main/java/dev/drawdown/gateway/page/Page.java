package dev.drawdown.gateway.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor opens the next page; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor, boolean hasMore) {}
