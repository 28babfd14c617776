/** Keeping a partner's master data: status, contacts, preferences. */
@NullMarked
package dev.drawdown.command.partner.maintain;

import org.jspecify.annotations.NullMarked;
