package dev.drawdown.command.imports.subscriptionline;

import dev.drawdown.command.fund.subscriptionline.MoveSubscriptionLine.Kind;
import dev.drawdown.command.imports.fund.BookedFund;
import dev.drawdown.command.imports.fund.FundReader;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.reading.AmountReader;
import dev.drawdown.command.imports.reading.Cells;
import dev.drawdown.command.imports.reading.DateReader;
import dev.drawdown.command.imports.reading.EnumWords;
import dev.drawdown.command.imports.reading.RowReader;
import dev.drawdown.command.imports.reading.WordReader;
import dev.drawdown.event.CallType;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of a file of movements on subscription lines. */
final class MovementReader implements RowReader<MovementRow> {

    private static final Set<String> KINDS = EnumWords.all(Kind.values());
    private static final Set<String> PURPOSES = EnumWords.all(CallType.values());

    private final FundReader funds;
    private final AmountReader amounts;
    private final DateReader dates;

    MovementReader(FundReader funds, Mapping mapping) {
        this.funds = funds;
        this.amounts = new AmountReader(mapping);
        this.dates = new DateReader(mapping);
    }

    @Override
    public @Nullable MovementRow read(Cells cells) {
        BookedFund fund = funds.required(cells, MovementFields.FUND, MovementFields.CURRENCY);
        String kind = WordReader.oneOf(cells, MovementFields.KIND, KINDS);
        LocalDate date = dates.required(cells, MovementFields.DATE);
        Long amount = amount(cells, fund == null ? null : fund.currency());
        String purpose = WordReader.oneOf(cells, MovementFields.PURPOSE, PURPOSES);
        if (!cells.good()
                || fund == null
                || kind == null
                || date == null
                || amount == null
                || purpose == null) {
            return null;
        }
        return new MovementRow(
                cells.line(),
                0,
                fund.id(),
                fund.currency().getCurrencyCode(),
                EnumWords.named(Kind.class, kind),
                date,
                amount,
                EnumWords.named(CallType.class, purpose));
    }

    private @Nullable Long amount(Cells cells, @Nullable Currency currency) {
        Long amount = amounts.requiredAmount(cells, MovementFields.AMOUNT, currency);
        if (amount != null && amount <= 0) {
            cells.wrong(MovementFields.AMOUNT, "is not above zero");
        }
        return amount;
    }
}
