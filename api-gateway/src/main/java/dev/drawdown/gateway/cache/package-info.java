/** Answers kept by the versions of their tags, in Redis and in memory. */
@NullMarked
package dev.drawdown.gateway.cache;

import org.jspecify.annotations.NullMarked;
