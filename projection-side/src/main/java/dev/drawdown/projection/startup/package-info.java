/** Starting in any order: what has to be there first, and waiting for it. */
@NullMarked
package dev.drawdown.projection.startup;

import org.jspecify.annotations.NullMarked;
