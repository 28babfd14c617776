/** The tags that tell the gateways' caches what has been folded. */
@NullMarked
package dev.drawdown.projection.cachetag;

import org.jspecify.annotations.NullMarked;
