/** A file is taken in and stored. */
@NullMarked
package dev.drawdown.command.imports.upload;

import org.jspecify.annotations.NullMarked;
