package dev.drawdown.command.imports.reading;

import dev.drawdown.command.imports.mapping.Field;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of money: the cell as an exact decimal, times its unit, rounded half-up to the minor unit
 * of the row's currency. Totals add these rounded amounts.
 */
public final class AmountReader {

    /** Far beyond any fund, and far enough from 64 bits that sums of many rows stay inside. */
    private static final long MOST_MINOR = 100_000_000_000_000_000L;

    private static final BigDecimal MOST_RATE = BigDecimal.valueOf(1_000_000);
    private static final int MOST_DECIMALS_OF_A_RATE = 30;

    private final Mapping mapping;
    private final NumberReader numbers;

    public AmountReader(Mapping mapping) {
        this.mapping = mapping;
        this.numbers = new NumberReader(mapping);
    }

    /** A currency; blank is a problem. */
    public @Nullable Currency currency(Cells cells, Field field) {
        String code = cells.required(field);
        if (code == null) {
            return null;
        }
        try {
            Currency currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
            Money.digits(currency);
            return currency;
        } catch (IllegalArgumentException unknown) {
            cells.wrong(field, "is not a currency of ISO 4217 with a minor unit");
            return null;
        }
    }

    /** The same, where it may be blank. */
    public @Nullable Currency optionalCurrency(Cells cells, Field field) {
        return cells.text(field) == null ? null : currency(cells, field);
    }

    /** An amount in minor units; absent where the cell is blank or wrong. */
    public @Nullable Long amount(Cells cells, Field field, @Nullable Currency currency) {
        BigDecimal stated = numbers.number(cells, field);
        if (stated == null || currency == null) {
            return null;
        }
        try {
            long minor = Money.rounded(mapping.unitOf(field).toMajor(stated), currency).minor();
            if (Math.absExact(minor) <= MOST_MINOR) {
                return minor;
            }
        } catch (ArithmeticException beyond64Bits) {
            // said below, as for every other amount that is too large
        }
        cells.wrong(field, "is too large");
        return null;
    }

    /** The same, where blank is a problem. */
    public @Nullable Long requiredAmount(Cells cells, Field field, @Nullable Currency currency) {
        return cells.required(field) == null ? null : amount(cells, field, currency);
    }

    /** The same, where less than zero is a problem. */
    public @Nullable Long notNegative(Cells cells, Field field, @Nullable Long amount) {
        if (amount != null && amount < 0) {
            cells.wrong(field, "is negative");
        }
        return amount;
    }

    /** A rate such as 0.059 for 5.9 % a year. */
    public @Nullable BigDecimal rate(Cells cells, Field field) {
        BigDecimal rate = numbers.number(cells, field);
        if (rate != null
                && (rate.abs().compareTo(MOST_RATE) > 0
                        || rate.scale() > MOST_DECIMALS_OF_A_RATE)) {
            cells.wrong(field, "is no rate");
        }
        return rate;
    }
}
