package dev.drawdown.command.fund.dailynav;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records the fund's value for any number of days, all of them or none. */
public record StrikeDailyNavs(
        @TargetAggregateIdentifier String stream, UUID fundId, List<Nav> navs) {

    /**
     * The value at the close of one day, minor units.
     *
     * @param units in issue, not negative
     * @param row the line of the file, where it is imported
     */
    public record Nav(
            LocalDate date,
            @Nullable Long gross,
            long net,
            @Nullable BigDecimal units,
            @Nullable Long row) {

        public Nav(LocalDate date, @Nullable Long gross, long net, @Nullable BigDecimal units) {
            this(date, gross, net, units, null);
        }
    }
}
