/** The register of funds. */
@NullMarked
package dev.drawdown.projection.fund;

import org.jspecify.annotations.NullMarked;
