/** What an import would do, shown before anything is recorded. */
@NullMarked
package dev.drawdown.command.imports.preview;

import org.jspecify.annotations.NullMarked;
