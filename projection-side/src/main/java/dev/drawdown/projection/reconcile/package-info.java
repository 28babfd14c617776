/**
 * Working the figures out again from the ledger, and comparing them with the tables to the cent.
 */
@NullMarked
package dev.drawdown.projection.reconcile;

import org.jspecify.annotations.NullMarked;
