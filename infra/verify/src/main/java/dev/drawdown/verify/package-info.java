/** Imports a file into a running system and reads every figure back through the public API. */
@NullMarked
package dev.drawdown.verify;

import org.jspecify.annotations.NullMarked;
