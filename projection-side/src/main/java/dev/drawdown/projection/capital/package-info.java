/** Where commitments, funds and partners stand: the fold of everything about money. */
@NullMarked
package dev.drawdown.projection.capital;

import org.jspecify.annotations.NullMarked;
