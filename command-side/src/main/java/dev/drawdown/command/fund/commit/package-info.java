/** Committing a partner to a fund. */
@NullMarked
package dev.drawdown.command.fund.commit;

import org.jspecify.annotations.NullMarked;
