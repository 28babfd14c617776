/** Which partner a request is about, and that partner's master data. */
@NullMarked
package dev.drawdown.gateway.partner;

import org.jspecify.annotations.NullMarked;
