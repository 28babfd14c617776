/** The register of commitments: who promised what to which fund. */
@NullMarked
package dev.drawdown.projection.commitment;

import org.jspecify.annotations.NullMarked;
