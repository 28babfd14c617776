/** The invented history of the local run: planned from a seed, played through the commands. */
@NullMarked
package dev.drawdown.demo;

import org.jspecify.annotations.NullMarked;
