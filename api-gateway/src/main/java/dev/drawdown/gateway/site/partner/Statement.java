package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.site.partner.Overview.Holdings;
import dev.drawdown.gateway.summary.Summary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A capital account statement.
 *
 * @param parts one for each currency
 * @param today from which the usual periods are offered
 * @param error what is wrong with the period that was asked for
 */
public record Statement(
        Whose whose, Period period, List<Part> parts, LocalDate today, @Nullable String error) {

    /** Before the first of the partnerships that this industry knows. */
    private static final LocalDate INCEPTION = LocalDate.of(1970, 1, 1);

    /**
     * All commitments of one currency.
     *
     * @param rolls over the period
     * @param held since the beginning, at its end
     */
    public record Part(String currency, List<Roll> rolls, Roll total, Holdings held) {}

    static Statement of(Summary summary, Period period, List<Roll> rolls, LocalDate today) {
        List<Part> parts = new ArrayList<>();
        for (Holdings held : Overview.holdings(summary)) {
            List<UUID> funds = held.funds().stream().map(fund -> fund.fundId()).toList();
            List<Roll> own = rolls.stream().filter(roll -> funds.contains(roll.fundId())).toList();
            parts.add(new Part(held.currency(), own, Roll.total(own), held));
        }
        return new Statement(Whose.of(summary), period, parts, today, null);
    }

    static Statement wrong(Summary summary, Period period, LocalDate today, String error) {
        return new Statement(Whose.of(summary), period, List.of(), today, error);
    }

    /** The periods that are usually asked for, to the same day. */
    public List<Choice> choices() {
        LocalDate to = period.to();
        LocalDate lastYear = LocalDate.of(to.getYear() - 1, 12, 31);
        return List.of(
                new Choice("Quarter to date", Period.ofQuarter(to)),
                new Choice("Year to date", Period.ofYear(to)),
                new Choice("All of " + lastYear.getYear(), Period.ofYear(lastYear)),
                new Choice("Since inception", new Period(INCEPTION, to)));
    }

    public boolean isSinceInception() {
        return !period.from().isAfter(INCEPTION);
    }

    /** A period by its name. */
    public record Choice(String name, Period period) {

        public String query() {
            return "?from=" + period.from() + "&asOf=" + period.to();
        }
    }
}
