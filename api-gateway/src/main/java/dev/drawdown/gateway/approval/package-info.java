/** What waits for a second person. */
@NullMarked
package dev.drawdown.gateway.approval;

import org.jspecify.annotations.NullMarked;
