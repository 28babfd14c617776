package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holdings are worth at the close of a date. A later valuation of the same date supersedes
 * line by line; holdings without a line keep their last value.
 *
 * @param asOf the valuation date; also the event's effective date
 */
public record InvestmentsValued(UUID fundId, LocalDate asOf, Currency currency, List<Line> lines)
        implements HoldingEvent {

    public InvestmentsValued {
        lines = List.copyOf(lines);
    }

    /**
     * One holding's value.
     *
     * @param value minor units, not negative
     * @param ownership what the fund owns of the company, 0 to 1; absent where not stated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            UUID dealId,
            long value,
            @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal ownership) {}

    /** What the lines are worth in all. */
    public long total() {
        return lines.stream().map(Line::value).reduce(0L, Math::addExact);
    }
}
