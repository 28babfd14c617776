/** How fast commands become events. */
@NullMarked
package dev.drawdown.bench.append;

import org.jspecify.annotations.NullMarked;
