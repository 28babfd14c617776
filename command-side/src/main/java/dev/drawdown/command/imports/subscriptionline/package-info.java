/** What funds borrowed on their subscription lines and paid back. */
@NullMarked
package dev.drawdown.command.imports.subscriptionline;

import org.jspecify.annotations.NullMarked;
