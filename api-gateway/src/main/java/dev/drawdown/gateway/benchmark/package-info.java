/** What a partner's flows would have earned in an index. */
@NullMarked
package dev.drawdown.gateway.benchmark;

import org.jspecify.annotations.NullMarked;
