/** Onboarding a partner. */
@NullMarked
package dev.drawdown.command.partner.onboard;

import org.jspecify.annotations.NullMarked;
