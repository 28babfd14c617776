/** Real PostgreSQL, Kafka and Redis on this machine, for tests and for the local run. */
@NullMarked
package dev.drawdown.servers;

import org.jspecify.annotations.NullMarked;
