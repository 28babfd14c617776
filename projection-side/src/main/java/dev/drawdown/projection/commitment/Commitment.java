package dev.drawdown.projection.commitment;

import dev.drawdown.event.CommitmentMade;
import java.time.LocalDate;

/** A commitment as it was made. */
record Commitment(CommitmentMade made, LocalDate date) {}
