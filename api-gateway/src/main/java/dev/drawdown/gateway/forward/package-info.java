/** Commands, imports and the audit trail pass through to the command side. */
@NullMarked
package dev.drawdown.gateway.forward;

import org.jspecify.annotations.NullMarked;
