/** The pages: their frame, their door, how figures are written on them. */
@NullMarked
package dev.drawdown.gateway.site;

import org.jspecify.annotations.NullMarked;
