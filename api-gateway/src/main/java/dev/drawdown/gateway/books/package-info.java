/** A fund's books as its manager's staff see them. */
@NullMarked
package dev.drawdown.gateway.books;

import org.jspecify.annotations.NullMarked;
