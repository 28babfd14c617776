/** The calls and distributions that a partner was sent. */
@NullMarked
package dev.drawdown.gateway.notice;

import org.jspecify.annotations.NullMarked;
