/** Alive, ready, and how far behind. */
@NullMarked
package dev.drawdown.projection.health;

import org.jspecify.annotations.NullMarked;
