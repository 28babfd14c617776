package dev.drawdown.command.fund.open;

import dev.drawdown.event.FundOpened;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Opens a fund's books. */
public record OpenFund(
        @TargetAggregateIdentifier String stream, FundOpened event, LocalDate effectiveDate) {}
