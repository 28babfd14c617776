/**
 * A fund's cash flows by type: paid calls and distributions, its subscription line, its charges.
 */
@NullMarked
package dev.drawdown.projection.flow;

import org.jspecify.annotations.NullMarked;
