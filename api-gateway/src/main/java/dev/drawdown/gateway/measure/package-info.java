/** What an operator counts and times. */
@NullMarked
package dev.drawdown.gateway.measure;

import org.jspecify.annotations.NullMarked;
