/** How a command travels: its context, its key, its receipt or its refusal. */
@NullMarked
package dev.drawdown.command.dispatch;

import org.jspecify.annotations.NullMarked;
