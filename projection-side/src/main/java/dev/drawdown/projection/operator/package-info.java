/**
 * What an operator does by program arguments: with the databases' own credentials, and no route.
 */
@NullMarked
package dev.drawdown.projection.operator;

import org.jspecify.annotations.NullMarked;
