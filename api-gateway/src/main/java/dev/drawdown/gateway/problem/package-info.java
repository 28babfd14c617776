/** Every refusal as one RFC 9457 problem document. */
@NullMarked
package dev.drawdown.gateway.problem;

import org.jspecify.annotations.NullMarked;
