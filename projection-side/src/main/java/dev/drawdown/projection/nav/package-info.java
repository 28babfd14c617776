/** What a fund was worth, day by day, and the returns and risk that follow. */
@NullMarked
package dev.drawdown.projection.nav;

import org.jspecify.annotations.NullMarked;
