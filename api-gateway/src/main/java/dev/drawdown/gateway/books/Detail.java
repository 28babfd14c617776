package dev.drawdown.gateway.books;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.drawdown.gateway.page.Page;

/** An entry with one page of its lines: what it is stands beside {@code lines}. */
public record Detail<H, L>(@JsonUnwrapped H head, Page<L> lines) {}
