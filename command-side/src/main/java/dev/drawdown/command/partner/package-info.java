/** Partners: who invests. */
@NullMarked
package dev.drawdown.command.partner;

import org.jspecify.annotations.NullMarked;
