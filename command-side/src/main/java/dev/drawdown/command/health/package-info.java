/** Alive, ready, and how much of the pool is in use. */
@NullMarked
package dev.drawdown.command.health;

import org.jspecify.annotations.NullMarked;
