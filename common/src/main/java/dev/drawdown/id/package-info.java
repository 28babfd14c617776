/** Identifiers: time-ordered for what happens, derived for what a key names. */
@NullMarked
package dev.drawdown.id;

import org.jspecify.annotations.NullMarked;
