/** Figures that are divided when they are shown, not stored. */
@NullMarked
package dev.drawdown.gateway.figure;

import org.jspecify.annotations.NullMarked;
