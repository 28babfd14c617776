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
 * The fund bought into a company: a first purchase, or a further one that adds to the cost. What a
 * later purchase says of company, sector, country, ownership and participation holds from its date.
 *
 * @param company the name of the portfolio company
 * @param sector the manager's own word for it, absent where the source does not say
 * @param country ISO 3166-1 alpha-2, absent where the source does not say
 * @param date when it was bought; also the event's effective date
 * @param cost minor units, not negative
 * @param ownership what the fund owns of the company after it, 0 to 1; absent where not stated
 * @param participation who takes part, and how much; empty where everybody does, pro rata to
 *     commitments
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvestmentMade(
        UUID fundId,
        UUID dealId,
        String company,
        @Nullable String sector,
        @Nullable String country,
        LocalDate date,
        Currency currency,
        long cost,
        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal ownership,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Participation> participation)
        implements HoldingEvent {

    @SuppressWarnings("ConstantValue") // absent in stored events in which everybody takes part
    public InvestmentMade {
        participation = participation == null ? List.of() : List.copyOf(participation);
    }

    /**
     * One commitment's part in the deal.
     *
     * @param commitment the fund's own number of the commitment
     * @param weight what the deal is divided by, above 0; only its ratio to the others counts
     */
    public record Participation(int commitment, long weight) {}
}
