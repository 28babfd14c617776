/** Figures of flows that somebody sends: nothing is read and nothing is kept. */
@NullMarked
package dev.drawdown.gateway.calculator;

import org.jspecify.annotations.NullMarked;
