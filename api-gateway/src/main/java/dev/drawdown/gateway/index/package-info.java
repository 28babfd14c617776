/** The indices that a manager compares its funds with. */
@NullMarked
package dev.drawdown.gateway.index;

import org.jspecify.annotations.NullMarked;
