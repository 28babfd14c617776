/** The fund's value, day by day. */
@NullMarked
package dev.drawdown.command.fund.dailynav;

import org.jspecify.annotations.NullMarked;
