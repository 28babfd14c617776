package dev.drawdown.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in the minor units of one currency (cents of USD, whole yen, fils of KWD).
 *
 * @param minor whole minor units; negative is allowed
 * @param currency an ISO 4217 currency that has minor units
 */
public record Money(long minor, Currency currency) {

    public Money {
        digits(currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Rounds a decimal amount in major units half-up (away from zero on a tie) to the minor unit.
     *
     * @throws ArithmeticException if the amount does not fit into 64 bits of minor units
     */
    public static Money rounded(BigDecimal major, Currency currency) {
        return new Money(
                major.movePointRight(digits(currency))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                currency);
    }

    /**
     * Adds an amount of the same currency.
     *
     * @throws ArithmeticException on overflow
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "%s and %s cannot be added".formatted(currency, other.currency));
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** The same amount in major units, with the currency's number of decimals. */
    public BigDecimal major() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /**
     * How many decimals the currency has by ISO 4217.
     *
     * @throws IllegalArgumentException for codes without minor units, such as XXX or gold
     */
    public static int digits(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException(currency + " has no minor unit");
        }
        return digits;
    }
}
