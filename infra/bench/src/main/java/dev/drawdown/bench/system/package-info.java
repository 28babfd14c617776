/** The whole system as a scenario uses it: its processes, its doors, its clock. */
@NullMarked
package dev.drawdown.bench.system;

import org.jspecify.annotations.NullMarked;
