/** Who may call which route: one table, and the tokens that say who calls. */
@NullMarked
package dev.drawdown.gateway.access;

import org.jspecify.annotations.NullMarked;
