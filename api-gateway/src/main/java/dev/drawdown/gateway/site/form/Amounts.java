package dev.drawdown.gateway.site.form;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** Reads money as people type it: exactly, or not at all. */
final class Amounts {

    /** Separators of thousands stand where thousands end, so that 1,25 is never taken for 125. */
    private static final Pattern FORM =
            Pattern.compile("-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f'’_]");

    private Amounts() {}

    /**
     * Minor units.
     *
     * @throws NotAnAmount with words for whoever typed it
     */
    static long minor(String typed, String currency) {
        String text = SPACES.matcher(typed).replaceAll("").replace('\u2212', '-');
        if (text.startsWith(currency)) {
            text = text.substring(currency.length());
        }
        if (!FORM.matcher(text).matches()) {
            throw new NotAnAmount("must be an amount such as 1,250,000.00 or 1250000");
        }
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        BigDecimal amount = new BigDecimal(text.replace(",", ""));
        if (amount.scale() > digits) {
            throw new NotAnAmount(
                    digits == 0
                            ? "must be whole: " + currency + " has no decimals"
                            : "has more than the " + digits + " decimals of " + currency);
        }
        try {
            return amount.movePointRight(digits).longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw new NotAnAmount("is larger than these books can hold");
        }
    }

    /** What was typed is no amount of the currency; the message follows the field's name. */
    static final class NotAnAmount extends RuntimeException {

        private static final long serialVersionUID = 1;

        private NotAnAmount(String words) {
            super(words, null, false, false);
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }
}
