/** Mappings that a manager keeps under a name. */
@NullMarked
package dev.drawdown.command.imports.mapping.saved;

import org.jspecify.annotations.NullMarked;
