/** Uploaded files, kept until they have been read. */
@NullMarked
package dev.drawdown.command.imports.file;

import org.jspecify.annotations.NullMarked;
