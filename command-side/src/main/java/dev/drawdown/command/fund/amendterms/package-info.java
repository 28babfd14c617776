/** Amending the terms of a fund. */
@NullMarked
package dev.drawdown.command.fund.amendterms;

import org.jspecify.annotations.NullMarked;
