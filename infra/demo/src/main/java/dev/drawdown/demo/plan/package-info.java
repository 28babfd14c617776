/** What would have happened: from a seed and a last day to a list of commands, and nothing else. */
@NullMarked
package dev.drawdown.demo.plan;

import org.jspecify.annotations.NullMarked;
