/** The only public door: login, access rules, rate limit, the read API, its cache, forwarding. */
@NullMarked
package dev.drawdown.gateway;

import org.jspecify.annotations.NullMarked;
