/** Where a figure comes from: its rule in words, and every event that is in it. */
@NullMarked
package dev.drawdown.gateway.explain;

import org.jspecify.annotations.NullMarked;
