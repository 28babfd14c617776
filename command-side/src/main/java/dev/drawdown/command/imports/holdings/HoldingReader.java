package dev.drawdown.command.imports.holdings;

import dev.drawdown.command.imports.fund.BookedFund;
import dev.drawdown.command.imports.fund.FundReader;
import dev.drawdown.command.imports.mapping.Field;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.reading.AmountReader;
import dev.drawdown.command.imports.reading.Cells;
import dev.drawdown.command.imports.reading.DateReader;
import dev.drawdown.command.imports.reading.NumberReader;
import dev.drawdown.command.imports.reading.RowReader;
import dev.drawdown.command.imports.reading.WordReader;
import dev.drawdown.command.partner.PartnerId;
import dev.drawdown.event.HoldingEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A row of a file of holdings. */
final class HoldingReader implements RowReader<HoldingRow> {

    private static final int MOST_CHARS_OF_A_COMPANY = 200;
    private static final int MOST_CHARS_OF_A_REFERENCE = 100;
    private static final int MOST_DECIMALS_OF_A_SHARE = 10;

    private final FundReader funds;
    private final AmountReader amounts;
    private final DateReader dates;
    private final NumberReader numbers;

    HoldingReader(FundReader funds, Mapping mapping) {
        this.funds = funds;
        this.amounts = new AmountReader(mapping);
        this.dates = new DateReader(mapping);
        this.numbers = new NumberReader(mapping);
    }

    @Override
    public @Nullable HoldingRow read(Cells cells) {
        BookedFund fund = funds.required(cells, HoldingFields.FUND, HoldingFields.CURRENCY);
        HoldingKind kind = kind(cells);
        String company = cells.text(HoldingFields.COMPANY, MOST_CHARS_OF_A_COMPANY);
        String called = called(cells, company, kind);
        LocalDate date = dates.required(cells, HoldingFields.DATE);
        String sector = cells.text(HoldingFields.SECTOR, MOST_CHARS_OF_A_REFERENCE);
        String country = WordReader.country(cells, HoldingFields.COUNTRY);
        boolean complete = complete(cells, kind);
        Currency currency = fund == null ? null : fund.currency();
        Long amount = kind == null ? null : amount(cells, kind, currency);
        Long costReleased = kind == null ? null : costReleased(cells, kind, complete, currency);
        BigDecimal ownership = ownership(cells);
        if (!cells.good() || fund == null || kind == null || called == null || date == null) {
            return null;
        }
        return new HoldingRow(
                cells.line(),
                0,
                fund.id(),
                HoldingEvent.dealOf(fund.id(), PartnerId.normalized(called)),
                fund.currency().getCurrencyCode(),
                kind,
                date,
                company == null ? null : PartnerId.normalized(company),
                sector,
                country,
                amount,
                costReleased,
                complete,
                ownership);
    }

    /** The kind; numbers that do not belong to it are problems, because they would be lost. */
    private static @Nullable HoldingKind kind(Cells cells) {
        String stated = WordReader.oneOf(cells, HoldingFields.KIND, HoldingKind.NAMES);
        if (stated == null || !HoldingKind.NAMES.contains(stated)) {
            return null;
        }
        HoldingKind kind = HoldingKind.named(stated);
        for (Field field : kind.foreign()) {
            if (cells.text(field) != null) {
                cells.wrong(field, "does not belong into a row of kind " + kind.wireName());
            }
        }
        return kind;
    }

    /** What names the deal: its reference, else the company. */
    private static @Nullable String called(
            Cells cells, @Nullable String company, @Nullable HoldingKind kind) {
        String reference = cells.text(HoldingFields.REFERENCE, MOST_CHARS_OF_A_REFERENCE);
        boolean blank = cells.text(HoldingFields.COMPANY) == null;
        if (blank && (reference == null || kind == HoldingKind.MADE)) {
            cells.wrong(HoldingFields.COMPANY, "is missing");
        }
        return reference == null ? company : reference;
    }

    private static boolean complete(Cells cells, @Nullable HoldingKind kind) {
        boolean complete =
                cells.text(HoldingFields.COMPLETE) != null
                        && Boolean.TRUE.equals(WordReader.truth(cells, HoldingFields.COMPLETE));
        if (complete && kind != HoldingKind.EXITED) {
            cells.wrong(HoldingFields.COMPLETE, "only a row of kind exited can be complete");
        }
        return complete;
    }

    private @Nullable Long amount(Cells cells, HoldingKind kind, @Nullable Currency currency) {
        Field field = kind.amount();
        Long amount =
                kind == HoldingKind.WRITTEN_OFF
                        ? amounts.amount(cells, field, currency)
                        : amounts.requiredAmount(cells, field, currency);
        return amounts.notNegative(cells, field, amount);
    }

    private @Nullable Long costReleased(
            Cells cells, HoldingKind kind, boolean complete, @Nullable Currency currency) {
        if (kind != HoldingKind.EXITED) {
            return null;
        }
        Field field = HoldingFields.COST_RELEASED;
        Long amount =
                complete
                        ? amounts.amount(cells, field, currency)
                        : amounts.requiredAmount(cells, field, currency);
        return amounts.notNegative(cells, field, amount);
    }

    private @Nullable BigDecimal ownership(Cells cells) {
        BigDecimal share =
                numbers.number(cells, HoldingFields.OWNERSHIP, 1, MOST_DECIMALS_OF_A_SHARE);
        if (share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            cells.wrong(HoldingFields.OWNERSHIP, "is not a share from 0 to 1");
        }
        return share;
    }
}
