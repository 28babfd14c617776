/** A stored file into parsed rows and a list of what is wrong with the others. */
@NullMarked
package dev.drawdown.command.imports.reading;

import org.jspecify.annotations.NullMarked;
