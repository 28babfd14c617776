/** The history for auditors. */
@NullMarked
package dev.drawdown.command.audit;

import org.jspecify.annotations.NullMarked;
