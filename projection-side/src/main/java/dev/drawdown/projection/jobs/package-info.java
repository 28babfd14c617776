/** What is done by the clock: once, however many instances there are. */
@NullMarked
package dev.drawdown.projection.jobs;

import org.jspecify.annotations.NullMarked;
