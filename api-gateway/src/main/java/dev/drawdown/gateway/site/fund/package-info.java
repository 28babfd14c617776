/** A manager's funds, and the books of each. */
@NullMarked
package dev.drawdown.gateway.site.fund;

import org.jspecify.annotations.NullMarked;
