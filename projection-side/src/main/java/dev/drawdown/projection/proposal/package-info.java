/** The approver's list: entries that wait for a second person, and what became of them. */
@NullMarked
package dev.drawdown.projection.proposal;

import org.jspecify.annotations.NullMarked;
