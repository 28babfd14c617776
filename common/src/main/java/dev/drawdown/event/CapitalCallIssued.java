package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Capital is demanded of the partners: one event, however many lines. What the parts have in common
 * stands once, so that a line is small.
 *
 * @param number the fund's own number of this call, dense from 1
 * @param dueDate when it must be paid; also the event's effective date (ILPA)
 * @param parts what the call is made of; a part's amount is the sum of its column in the lines
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CapitalCallIssued(
        UUID fundId,
        UUID callId,
        int number,
        LocalDate noticeDate,
        LocalDate dueDate,
        Currency currency,
        AllocationBasis basis,
        List<Part> parts,
        List<Line> lines)
        implements FundEvent {

    public CapitalCallIssued {
        parts = List.copyOf(parts);
        lines = List.copyOf(lines);
    }

    /**
     * One purpose of the call.
     *
     * @param amount minor units over all lines
     * @param reducesUnfunded whether it is inside the commitment
     * @param throughFund whether it is paid to the fund, or beside it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            CallType type,
            @Nullable UUID dealId,
            long amount,
            boolean reducesUnfunded,
            boolean throughFund) {}

    /**
     * What one commitment owes.
     *
     * @param commitment the fund's own number of the commitment
     * @param weight what it was divided by, 0 where the lines were given by hand
     * @param amounts minor units, one for each part
     */
    public record Line(int commitment, long weight, List<Long> amounts) {

        public Line {
            amounts = List.copyOf(amounts);
        }

        /** What the line demands in all. */
        public long total() {
            return amounts.stream().reduce(0L, Math::addExact);
        }
    }

    /** The same call under another number. */
    public CapitalCallIssued numbered(int newNumber) {
        return new CapitalCallIssued(
                fundId, callId, newNumber, noticeDate, dueDate, currency, basis, parts, lines);
    }

    /** What the call demands in all. */
    public long total() {
        return lines.stream().map(Line::total).reduce(0L, Math::addExact);
    }
}
