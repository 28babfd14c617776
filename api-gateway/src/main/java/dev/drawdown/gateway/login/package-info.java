/** Logging in with a browser: authorization code with PKCE, then a sealed cookie. */
@NullMarked
package dev.drawdown.gateway.login;

import org.jspecify.annotations.NullMarked;
