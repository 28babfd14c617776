/** Index series that funds are compared with. */
@NullMarked
package dev.drawdown.command.index;

import org.jspecify.annotations.NullMarked;
