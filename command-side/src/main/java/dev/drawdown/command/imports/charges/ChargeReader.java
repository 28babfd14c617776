package dev.drawdown.command.imports.charges;

import dev.drawdown.command.imports.fund.BookedFund;
import dev.drawdown.command.imports.fund.FundReader;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.reading.AmountReader;
import dev.drawdown.command.imports.reading.Cells;
import dev.drawdown.command.imports.reading.DateReader;
import dev.drawdown.command.imports.reading.EnumWords;
import dev.drawdown.command.imports.reading.RowReader;
import dev.drawdown.command.imports.reading.WordReader;
import dev.drawdown.event.ChargeKind;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of a file of charges. */
final class ChargeReader implements RowReader<ChargeRow> {

    private static final Set<String> KINDS = EnumWords.all(ChargeKind.values());

    private final FundReader funds;
    private final AmountReader amounts;
    private final DateReader dates;

    ChargeReader(FundReader funds, Mapping mapping) {
        this.funds = funds;
        this.amounts = new AmountReader(mapping);
        this.dates = new DateReader(mapping);
    }

    @Override
    public @Nullable ChargeRow read(Cells cells) {
        BookedFund fund = funds.required(cells, ChargeFields.FUND, ChargeFields.CURRENCY);
        String kind = WordReader.oneOf(cells, ChargeFields.KIND, KINDS);
        LocalDate date = dates.required(cells, ChargeFields.DATE);
        Currency currency = fund == null ? null : fund.currency();
        Long amount = amounts.requiredAmount(cells, ChargeFields.AMOUNT, currency);
        if (!cells.good() || fund == null || kind == null || date == null || amount == null) {
            return null;
        }
        return new ChargeRow(
                cells.line(),
                fund.id(),
                fund.currency().getCurrencyCode(),
                EnumWords.named(ChargeKind.class, kind),
                date,
                amount);
    }
}
