/** One import from its first byte to its last event, and who is at work on it. */
@NullMarked
package dev.drawdown.command.imports.run;

import org.jspecify.annotations.NullMarked;
