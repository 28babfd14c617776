package dev.drawdown.gateway.books;

import dev.drawdown.gateway.asof.AsOf;

/** One entry with a page of its lines, and what it is as of. */
public record Read<H, L>(Detail<H, L> detail, AsOf asOf) {}
