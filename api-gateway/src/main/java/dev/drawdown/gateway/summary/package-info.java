/** A partner's dashboard: totals per currency and date, and a line per fund. */
@NullMarked
package dev.drawdown.gateway.summary;

import org.jspecify.annotations.NullMarked;
