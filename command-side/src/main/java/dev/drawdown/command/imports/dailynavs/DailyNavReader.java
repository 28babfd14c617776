package dev.drawdown.command.imports.dailynavs;

import dev.drawdown.command.imports.fund.BookedFund;
import dev.drawdown.command.imports.fund.FundReader;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.reading.AmountReader;
import dev.drawdown.command.imports.reading.Cells;
import dev.drawdown.command.imports.reading.DateReader;
import dev.drawdown.command.imports.reading.NumberReader;
import dev.drawdown.command.imports.reading.RowReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A row of a file of daily values. */
final class DailyNavReader implements RowReader<DailyNavRow> {

    private static final int MOST_INTEGERS = 15;
    private static final int MOST_DECIMALS = 8;

    private final FundReader funds;
    private final AmountReader amounts;
    private final DateReader dates;
    private final NumberReader numbers;

    DailyNavReader(FundReader funds, Mapping mapping) {
        this.funds = funds;
        this.amounts = new AmountReader(mapping);
        this.dates = new DateReader(mapping);
        this.numbers = new NumberReader(mapping);
    }

    @Override
    public @Nullable DailyNavRow read(Cells cells) {
        BookedFund fund = funds.required(cells, DailyNavFields.FUND, DailyNavFields.CURRENCY);
        Currency currency = fund == null ? null : fund.currency();
        LocalDate date = dates.required(cells, DailyNavFields.DATE);
        Long gross = amounts.amount(cells, DailyNavFields.GROSS, currency);
        Long net = amounts.requiredAmount(cells, DailyNavFields.NET, currency);
        BigDecimal units = units(cells);
        if (!cells.good() || fund == null || date == null || net == null) {
            return null;
        }
        return new DailyNavRow(
                cells.line(),
                fund.id(),
                fund.currency().getCurrencyCode(),
                date,
                gross,
                net,
                units);
    }

    private @Nullable BigDecimal units(Cells cells) {
        BigDecimal units =
                numbers.number(cells, DailyNavFields.UNITS, MOST_INTEGERS, MOST_DECIMALS);
        if (units != null && units.signum() < 0) {
            cells.wrong(DailyNavFields.UNITS, "is negative");
        }
        return units;
    }
}
