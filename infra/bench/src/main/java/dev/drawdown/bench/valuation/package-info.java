/** A valuation of a fund with two thousand partners and two hundred flows each. */
@NullMarked
package dev.drawdown.bench.valuation;

import org.jspecify.annotations.NullMarked;
