/** Refusals and faults as RFC 9457 problem documents. */
@NullMarked
package dev.drawdown.command.problem;

import org.jspecify.annotations.NullMarked;
