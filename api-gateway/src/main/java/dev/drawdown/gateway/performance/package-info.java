/** What a partner's commitments and a manager's funds have earned, and how that went. */
@NullMarked
package dev.drawdown.gateway.performance;

import org.jspecify.annotations.NullMarked;
