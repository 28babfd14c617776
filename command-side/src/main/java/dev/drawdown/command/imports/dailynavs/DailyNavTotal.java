package dev.drawdown.command.imports.dailynavs;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One fund's values in the file, without those that are recorded already.
 *
 * @param navs how many rows stand in it
 */
record DailyNavTotal(
        UUID fundId,
        String currency,
        long navs,
        LocalDate firstDate,
        LocalDate lastDate,
        long lastNetCents) {}
