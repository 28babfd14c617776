package dev.drawdown.verify;

import java.time.LocalDate;

/** What one partner holds in one fund at one date, by their trimmed names. */
record Held(String partner, String fund, LocalDate asOf) {}
