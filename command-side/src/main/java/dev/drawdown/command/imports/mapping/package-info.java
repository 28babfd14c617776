/** How the columns of a manager's file become our fields. */
@NullMarked
package dev.drawdown.command.imports.mapping;

import org.jspecify.annotations.NullMarked;
