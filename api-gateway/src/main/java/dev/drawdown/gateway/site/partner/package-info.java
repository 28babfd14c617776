/** A partner's pages. */
@NullMarked
package dev.drawdown.gateway.site.partner;

import org.jspecify.annotations.NullMarked;
