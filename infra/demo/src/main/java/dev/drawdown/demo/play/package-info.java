/** Sends a plan to a running system, in order, once, whatever happens on the way. */
@NullMarked
package dev.drawdown.demo.play;

import org.jspecify.annotations.NullMarked;
