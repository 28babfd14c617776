/** Funds that rows of a file name: they are open already, and the file's owner reaches them. */
@NullMarked
package dev.drawdown.command.imports.fund;

import org.jspecify.annotations.NullMarked;
