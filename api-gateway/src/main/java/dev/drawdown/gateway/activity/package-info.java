/** What happened to a partner, newest first. */
@NullMarked
package dev.drawdown.gateway.activity;

import org.jspecify.annotations.NullMarked;
