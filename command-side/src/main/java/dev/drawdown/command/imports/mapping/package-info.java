/** How the columns of a manager's file become our fields, saved by name. */
@NullMarked
package dev.drawdown.command.imports.mapping;

import org.jspecify.annotations.NullMarked;
