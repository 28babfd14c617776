package dev.drawdown.command.fund.positions;

import dev.drawdown.event.FundOpened;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records what a report says about one fund: opens the fund and makes the commitments that are not
 * there yet, then states balances and marks. Partners must have been onboarded before.
 *
 * @param fund how the fund is opened if it is not open
 * @param positions at least one, in the order of their lines
 */
public record RecordPositions(
        @TargetAggregateIdentifier String stream, FundOpened fund, List<Position> positions) {

    public static RecordPositions of(FundOpened fund, List<Position> positions) {
        return new RecordPositions(fund.stream(), fund, List.copyOf(positions));
    }

    public LocalDate earliest() {
        return positions.stream()
                .map(Position::asOf)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("no positions"));
    }
}
