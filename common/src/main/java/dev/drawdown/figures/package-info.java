/**
 * The calculation of every figure: rates, multiples, benchmarks, ILPA's measures. Pure functions of
 * dated amounts that need nothing but the JDK, so that snapshots, pooled figures, the calculator
 * and an explanation all come from the same lines. Amounts are seen from the investor's side: what
 * it pays in is negative, what it gets back is positive.
 */
@NullMarked
package dev.drawdown.figures;

import org.jspecify.annotations.NullMarked;
