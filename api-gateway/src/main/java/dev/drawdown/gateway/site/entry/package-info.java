/** Calls and distributions: recorded step by step, looked at, paid, reversed. */
@NullMarked
package dev.drawdown.gateway.site.entry;

import org.jspecify.annotations.NullMarked;
