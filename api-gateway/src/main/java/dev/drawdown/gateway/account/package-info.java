/** Where a partner's commitments stood on earlier dates. */
@NullMarked
package dev.drawdown.gateway.account;

import org.jspecify.annotations.NullMarked;
