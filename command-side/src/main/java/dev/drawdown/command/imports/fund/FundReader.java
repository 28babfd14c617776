package dev.drawdown.command.imports.fund;

import dev.drawdown.command.imports.mapping.Field;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.reading.AmountReader;
import dev.drawdown.command.imports.reading.Cells;
import dev.drawdown.command.imports.run.Run;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fund that a row is about, among those that the uploader may record in. */
public final class FundReader {

    /**
     * What a file needs before it is asked for again: a manager's funds, and a few typing slips.
     */
    private static final int MOST_KEPT = 10_000;

    private final BookedFunds funds;
    private final UUID managerId;
    private final @Nullable Set<UUID> reachable;
    private final AmountReader amounts;
    private final Map<String, Optional<BookedFund>> kept =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, Optional<BookedFund>> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    public FundReader(BookedFunds funds, Run run, Mapping mapping) {
        this.funds = funds;
        this.managerId = run.managerId();
        this.reachable = run.reachableFunds();
        this.amounts = new AmountReader(mapping);
    }

    /**
     * The fund; absent where the cell is blank or names none, which are problems, as it is where
     * the row states another currency than the fund's.
     */
    public @Nullable BookedFund required(Cells cells, Field field, Field currencyField) {
        Currency stated = amounts.optionalCurrency(cells, currencyField);
        String called = cells.required(field);
        if (called == null) {
            return null;
        }
        BookedFund fund =
                kept.computeIfAbsent(called, name -> funds.find(managerId, name)).orElse(null);
        if (reachable != null && (fund == null || !reachable.contains(fund.id()))) {
            cells.wrong(field, "is not a fund that this login may record in");
            return null;
        }
        if (fund == null) {
            cells.wrong(
                    field,
                    "is no open fund: give its id, its reference, or its name if it has none");
            return null;
        }
        if (stated != null && !stated.equals(fund.currency())) {
            cells.wrong(currencyField, "the fund's books are kept in " + fund.currency());
        }
        return fund;
    }
}
