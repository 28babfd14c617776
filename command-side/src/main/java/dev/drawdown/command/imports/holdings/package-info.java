/** What happened to funds' holdings in portfolio companies. */
@NullMarked
package dev.drawdown.command.imports.holdings;

import org.jspecify.annotations.NullMarked;
