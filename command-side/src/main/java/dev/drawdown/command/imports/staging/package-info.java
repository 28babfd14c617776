/**
 * Good rows on their way: parsed, kept in their kind's table, taken up in the order of the commit.
 */
@NullMarked
package dev.drawdown.command.imports.staging;

import org.jspecify.annotations.NullMarked;
