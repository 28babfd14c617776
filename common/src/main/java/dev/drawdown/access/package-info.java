/** Who calls: roles, and the claims of a token that bound what a caller may reach. */
@NullMarked
package dev.drawdown.access;

import org.jspecify.annotations.NullMarked;
