/** What a fund's events add up to: the state that rules are decided on. */
@NullMarked
package dev.drawdown.command.fund.books;

import org.jspecify.annotations.NullMarked;
