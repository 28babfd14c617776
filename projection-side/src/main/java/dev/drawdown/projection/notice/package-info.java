/** The notices: calls and distributions as they were sent out, and how far they are paid. */
@NullMarked
package dev.drawdown.projection.notice;

import org.jspecify.annotations.NullMarked;
