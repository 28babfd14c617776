/** Measures the system beside the limits of the machine it runs on, in the same run. */
@NullMarked
package dev.drawdown.bench;

import org.jspecify.annotations.NullMarked;
