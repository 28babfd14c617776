/** The read schema's database: its pool, its migrations, rows as arrays. */
@NullMarked
package dev.drawdown.projection.database;

import org.jspecify.annotations.NullMarked;
