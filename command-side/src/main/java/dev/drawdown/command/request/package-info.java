/** A command as it arrives by HTTP: who sends it, its key, and how it is answered. */
@NullMarked
package dev.drawdown.command.request;

import org.jspecify.annotations.NullMarked;
