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
 * The fund will pay its partners. Gross is what the parts add up to; net is gross less withheld
 * tax.
 *
 * @param number the fund's own number of this distribution, dense from 1
 * @param paymentDate when it is paid; also the event's effective date (ILPA)
 * @param inKind what is handed over instead of cash, absent for cash
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DistributionDeclared(
        UUID fundId,
        UUID distributionId,
        int number,
        LocalDate noticeDate,
        LocalDate paymentDate,
        Currency currency,
        AllocationBasis basis,
        List<Part> parts,
        List<Line> lines,
        @Nullable InKind inKind)
        implements FundEvent {

    public DistributionDeclared {
        parts = List.copyOf(parts);
        lines = List.copyOf(lines);
    }

    /**
     * One kind of money in the distribution.
     *
     * @param amount minor units over all lines, gross
     * @param recallable whether it may be called again
     * @param recallExpires the last day on which it may, absent where it always may
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            DistributionType type,
            @Nullable UUID dealId,
            long amount,
            boolean recallable,
            @Nullable LocalDate recallExpires) {}

    /**
     * What one commitment gets.
     *
     * @param commitment the fund's own number of the commitment
     * @param amounts minor units, gross, one for each part
     * @param withheld what goes to tax authorities instead
     */
    public record Line(
            int commitment,
            long weight,
            List<Long> amounts,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Withheld> withheld) {

        @SuppressWarnings("ConstantValue") // absent in stored lines without tax
        public Line {
            amounts = List.copyOf(amounts);
            withheld = withheld == null ? List.of() : List.copyOf(withheld);
        }

        public long gross() {
            return amounts.stream().reduce(0L, Math::addExact);
        }

        public long tax() {
            return withheld.stream().map(Withheld::amount).reduce(0L, Math::addExact);
        }
    }

    /**
     * Tax kept back.
     *
     * @param jurisdiction ISO 3166 code
     * @param amount minor units, above 0
     */
    public record Withheld(String jurisdiction, long amount) {}

    /**
     * A distribution in kind.
     *
     * @param price per unit in major units of the currency
     */
    public record InKind(
            String asset,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price) {}

    /** The same distribution under another number. */
    public DistributionDeclared numbered(int newNumber) {
        return new DistributionDeclared(
                fundId,
                distributionId,
                newNumber,
                noticeDate,
                paymentDate,
                currency,
                basis,
                parts,
                lines,
                inKind);
    }

    /** What the distribution pays in all, gross. */
    public long gross() {
        return lines.stream().map(Line::gross).reduce(0L, Math::addExact);
    }
}
