package dev.drawdown.command.imports.indexseries;

import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.reading.AmountReader;
import dev.drawdown.command.imports.reading.Cells;
import dev.drawdown.command.imports.reading.DateReader;
import dev.drawdown.command.imports.reading.NumberReader;
import dev.drawdown.command.imports.reading.RowReader;
import dev.drawdown.command.imports.reading.WordReader;
import dev.drawdown.command.partner.PartnerId;
import dev.drawdown.event.IndexEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a file of index levels. */
final class IndexLevelReader implements RowReader<IndexLevelRow> {

    private static final int MOST_CHARS_OF_A_NAME = 200;
    private static final int MOST_INTEGERS = 12;
    private static final int MOST_DECIMALS = 10;

    private final UUID managerId;
    private final AmountReader amounts;
    private final DateReader dates;
    private final NumberReader numbers;

    IndexLevelReader(UUID managerId, Mapping mapping) {
        this.managerId = managerId;
        this.amounts = new AmountReader(mapping);
        this.dates = new DateReader(mapping);
        this.numbers = new NumberReader(mapping);
    }

    @Override
    public @Nullable IndexLevelRow read(Cells cells) {
        String name =
                cells.required(IndexFields.NAME) == null
                        ? null
                        : cells.text(IndexFields.NAME, MOST_CHARS_OF_A_NAME);
        Boolean totalReturn = WordReader.truth(cells, IndexFields.TOTAL_RETURN);
        Currency currency = amounts.optionalCurrency(cells, IndexFields.CURRENCY);
        LocalDate date = dates.required(cells, IndexFields.DATE);
        BigDecimal level = level(cells);
        if (!cells.good() || name == null || totalReturn == null || date == null || level == null) {
            return null;
        }
        String known = PartnerId.normalized(name);
        return new IndexLevelRow(
                cells.line(),
                IndexEvent.idOf(managerId, known),
                known,
                currency == null ? null : currency.getCurrencyCode(),
                totalReturn,
                date,
                level);
    }

    private @Nullable BigDecimal level(Cells cells) {
        if (cells.required(IndexFields.LEVEL) == null) {
            return null;
        }
        BigDecimal level = numbers.number(cells, IndexFields.LEVEL, MOST_INTEGERS, MOST_DECIMALS);
        if (level != null && level.signum() <= 0) {
            cells.wrong(IndexFields.LEVEL, "is not above zero");
        }
        return level;
    }
}
