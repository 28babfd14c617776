/** What Kafka delivers. */
@NullMarked
package dev.drawdown.projection.intake;

import org.jspecify.annotations.NullMarked;
