/**
 * What events refer to and do not carry: commitments by number, calls and distributions with their
 * lines, entries that are reversed.
 */
@NullMarked
package dev.drawdown.projection.reference;

import org.jspecify.annotations.NullMarked;
