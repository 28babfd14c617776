/** Figures that are worked out when they are shown, not stored. */
@NullMarked
package dev.drawdown.gateway.figure;

import org.jspecify.annotations.NullMarked;
