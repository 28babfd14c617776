/** Levels of indices that funds are compared with. */
@NullMarked
package dev.drawdown.command.imports.indexseries;

import org.jspecify.annotations.NullMarked;
