/** The pages that say where a figure comes from. */
@NullMarked
package dev.drawdown.gateway.site.why;

import org.jspecify.annotations.NullMarked;
