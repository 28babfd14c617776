package dev.drawdown.gateway.index;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An index at the close of a day; only ratios of levels count. */
record Level(LocalDate date, BigDecimal level) {}
