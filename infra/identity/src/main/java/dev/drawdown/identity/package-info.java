/** The identity server of the local run: demo users and clients from one editable file. */
@NullMarked
package dev.drawdown.identity;

import org.jspecify.annotations.NullMarked;
