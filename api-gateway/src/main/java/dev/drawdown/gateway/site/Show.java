package dev.drawdown.gateway.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes figures as the reader's locale does: a true minus, the currency's own number of decimals,
 * and a dash for what is missing.
 */
public final class Show {

    /** Stands where there is no figure. */
    public static final String NONE = "–";

    private static final char MINUS = '\u2212';
    private static final char NO_BREAK = '\u00a0';
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final DecimalFormatSymbols symbols;

    private Show(DecimalFormatSymbols symbols) {
        this.symbols = symbols;
    }

    /** Digits stay Western ones whatever the locale, as on every statement. */
    static Show in(Locale locale) {
        DecimalFormatSymbols symbols =
                DecimalFormatSymbols.getInstance(
                        new Locale.Builder()
                                .setLocale(locale.stripExtensions())
                                .setUnicodeLocaleKeyword("nu", "latn")
                                .build());
        symbols.setMinusSign(MINUS);
        return new Show(symbols);
    }

    /** To the last minor unit: 1,234,567.89. */
    public String money(@Nullable Long minor, String currency) {
        return minor == null ? NONE : decimal(amount(minor, currency), digits(currency));
    }

    /** Whole units, for where the eye does not compare cents: 1,234,568. */
    public String whole(@Nullable Long minor, String currency) {
        return minor == null ? NONE : decimal(amount(minor, currency), 0);
    }

    /** In a sentence: USD 12.3 million. */
    public String about(long minor, String currency) {
        BigDecimal whole = amount(minor, currency).abs();
        String sign = minor < 0 ? String.valueOf(MINUS) : "";
        for (Scale scale : Scale.values()) {
            if (whole.movePointLeft(scale.power).compareTo(BigDecimal.ONE) >= 0) {
                return currency
                        + NO_BREAK
                        + sign
                        + decimal(whole.movePointLeft(scale.power), 1)
                        + NO_BREAK
                        + scale.word;
            }
        }
        return currency + NO_BREAK + sign + decimal(whole, 0);
    }

    private enum Scale {
        BILLION(9, "billion"),
        MILLION(6, "million");

        private final int power;
        private final String word;

        Scale(int power, String word) {
            this.power = power;
            this.word = word;
        }
    }

    /** As somebody types it into a form: 1234567.89. */
    public String typed(long minor, String currency) {
        return amount(minor, currency).toPlainString();
    }

    /** 1.42×. */
    public String multiple(@Nullable BigDecimal multiple) {
        return multiple == null ? NONE : decimal(multiple, 2) + "×";
    }

    /** 0.124 is 12.4 %. */
    public String rate(@Nullable BigDecimal rate) {
        return rate == null ? NONE : decimal(rate.movePointRight(2), 1) + NO_BREAK + "%";
    }

    public String rate(@Nullable Double rate) {
        return rate == null ? NONE : rate(BigDecimal.valueOf(rate));
    }

    /** 30 Sep 2026. */
    public String day(@Nullable LocalDate day) {
        return day == null ? NONE : DAY.format(day);
    }

    /** 30 Sep 2026, 14:05:00 UTC. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? NONE : MOMENT.format(moment);
    }

    /** 12,345. */
    public String count(long number) {
        return decimal(BigDecimal.valueOf(number), 0);
    }

    private String decimal(BigDecimal number, int digits) {
        DecimalFormat format =
                new DecimalFormat(digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits), symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private static BigDecimal amount(long minor, String currency) {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /** How many decimals the currency has. */
    public static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
