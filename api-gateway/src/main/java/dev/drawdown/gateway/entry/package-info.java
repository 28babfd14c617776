/** What calls and distributions are made of. */
@NullMarked
package dev.drawdown.gateway.entry;

import org.jspecify.annotations.NullMarked;
