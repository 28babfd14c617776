/** The partners' timelines: a row for each part of a call's or a distribution's line. */
@NullMarked
package dev.drawdown.projection.activity;

import org.jspecify.annotations.NullMarked;
