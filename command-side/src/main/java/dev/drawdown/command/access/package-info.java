/** Who may call what. */
@NullMarked
package dev.drawdown.command.access;

import org.jspecify.annotations.NullMarked;
