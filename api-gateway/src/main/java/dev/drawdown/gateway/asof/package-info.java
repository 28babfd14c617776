/** Both time axes of a read, and what an answer says it is as of. */
@NullMarked
package dev.drawdown.gateway.asof;

import org.jspecify.annotations.NullMarked;
