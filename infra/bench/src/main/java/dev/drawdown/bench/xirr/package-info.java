/** Internal rates of return beside another library's, by JMH. */
@org.jspecify.annotations.NullMarked
package dev.drawdown.bench.xirr;
