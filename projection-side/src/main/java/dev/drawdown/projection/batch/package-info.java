/** One Kafka poll, one transaction: exactly once in effect. */
@NullMarked
package dev.drawdown.projection.batch;

import org.jspecify.annotations.NullMarked;
