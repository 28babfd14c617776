package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fund's value at the close of a date. A later mark of the same date supersedes line by line.
 *
 * @param asOf the valuation date; also the event's effective date
 * @param complete whether there is a line for every active commitment; an import marks only the
 *     commitments it knows
 * @param gross before accrued carry, minor units, absent where not stated
 * @param net the sum of the lines, minor units
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ValuationMarked(
        UUID fundId,
        UUID markId,
        LocalDate asOf,
        ValuationStatus status,
        @Nullable UUID supersedes,
        boolean complete,
        Currency currency,
        @Nullable Long gross,
        long net,
        List<Line> lines)
        implements FundEvent {

    public ValuationMarked {
        lines = List.copyOf(lines);
    }

    /**
     * One commitment's share of the value.
     *
     * @param nav minor units, may be negative
     * @param components how the value came about, by ILPA Reporting Template A.1; empty where only
     *     the value is known
     */
    public record Line(
            UUID commitmentId,
            UUID partnerId,
            long nav,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<NavComponent, Long> components) {

        @SuppressWarnings("ConstantValue") // absent in stored events that carry no components
        public Line {
            components = components == null ? Map.of() : Map.copyOf(components);
        }
    }
}
