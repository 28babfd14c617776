/** The API's own description. */
@NullMarked
package dev.drawdown.gateway.openapi;

import org.jspecify.annotations.NullMarked;
