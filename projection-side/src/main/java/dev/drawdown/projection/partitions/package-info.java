/** Partitions of the years to come, made before anybody needs them. */
@NullMarked
package dev.drawdown.projection.partitions;

import org.jspecify.annotations.NullMarked;
