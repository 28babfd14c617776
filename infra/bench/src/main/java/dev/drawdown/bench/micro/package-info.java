/** The parts of a command's cost that need no server: JMH, with what each allocates. */
@org.jspecify.annotations.NullMarked
package dev.drawdown.bench.micro;
