/** Whether this gateway lives, is ready, and how its parts feel. */
@NullMarked
package dev.drawdown.gateway.health;

import org.jspecify.annotations.NullMarked;
