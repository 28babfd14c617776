/** Personal fields, sealed so that destroying one key forgets one partner. */
@NullMarked
package dev.drawdown.personal;

import org.jspecify.annotations.NullMarked;
