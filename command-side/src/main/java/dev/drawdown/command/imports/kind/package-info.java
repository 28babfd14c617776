/** What a kind of import is made of. */
@NullMarked
package dev.drawdown.command.imports.kind;

import org.jspecify.annotations.NullMarked;
