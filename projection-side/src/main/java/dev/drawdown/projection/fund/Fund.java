package dev.drawdown.projection.fund;

import dev.drawdown.event.FundOpened;
import java.time.LocalDate;

/** A fund as it was opened. */
record Fund(FundOpened opened, LocalDate openedOn) {}
