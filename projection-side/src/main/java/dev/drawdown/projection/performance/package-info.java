/**
 * What commitments and funds have earned: rates and multiples at valuation dates and month ends, on
 * both time axes, and the dated flows that they follow from.
 */
@NullMarked
package dev.drawdown.projection.performance;

import org.jspecify.annotations.NullMarked;
