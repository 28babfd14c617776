/** The ledger, read from its owner: what fills gaps, and the partners' keys. */
@NullMarked
package dev.drawdown.projection.ledger;

import org.jspecify.annotations.NullMarked;
