/** Receiving what was called. */
@NullMarked
package dev.drawdown.command.fund.receivepayments;

import org.jspecify.annotations.NullMarked;
