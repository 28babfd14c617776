package dev.drawdown.gateway.page;

import dev.drawdown.gateway.asof.AsOf;

/** One page of a list, and what it is as of. */
public record Listed<T>(AsOf asOf, Page<T> page) {}
