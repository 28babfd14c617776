/** Positions of partners in funds, as a manager's list or a former system states them. */
@NullMarked
package dev.drawdown.command.imports.positions;

import org.jspecify.annotations.NullMarked;
