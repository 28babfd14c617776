/** The register of partners. */
@NullMarked
package dev.drawdown.projection.partner;

import org.jspecify.annotations.NullMarked;
