/** The codes of RFC 9457 problem documents: one refusal, one code. */
@NullMarked
package dev.drawdown.problem;

import org.jspecify.annotations.NullMarked;
