package dev.drawdown.gateway.books;

import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.page.Page;

/** One page of a fund's books, and what it is as of. */
public record Listed<T>(Page<T> page, AsOf asOf) {}
