package dev.drawdown.projection.flow;

import dev.drawdown.event.FundChargeRecorded;
import dev.drawdown.event.LedgerEntry;

/** A charge as it was recorded. */
record Charge(FundChargeRecorded recorded, LedgerEntry entry) {}
