package dev.drawdown.command.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    private final Decimals plain = new Decimals('.', null);
    private final Decimals english = new Decimals('.', ',');
    private final Decimals german = new Decimals(',', '.');

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "abc", "1,5", "1.2.3", "--1", "0x1", "1e", "1e9999", "NaN", "1 000", "١"
            })
    void what_is_not_a_number_is_not_read_as_one(String text) {
        assertThat(plain.parse(text)).isEmpty();
    }

    @Test
    void exponents_and_signs_are_read_exactly() {
        assertThat(plain.parse("24.096353999999998"))
                .contains(new BigDecimal("24.096353999999998"));
        assertThat(plain.parse("-1.5E-3")).contains(new BigDecimal("-0.0015"));
        assertThat(plain.parse("+.5")).contains(new BigDecimal("0.5"));
        assertThat(plain.parse("5.")).contains(new BigDecimal("5"));
    }

    @Test
    void a_group_of_other_than_three_digits_is_a_mistake_and_not_a_number() {
        assertThat(english.parse("1,234,567.5")).contains(new BigDecimal("1234567.5"));
        assertThat(english.parse("1,5")).isEmpty();
        assertThat(english.parse("1,2345")).isEmpty();
        assertThat(german.parse("1.234.567,5")).contains(new BigDecimal("1234567.5"));
        assertThat(german.parse("1.5")).isEmpty();
    }

    @Test
    void absurdly_long_numbers_are_not_read() {
        assertThat(plain.parse("1".repeat(65))).isEmpty();
    }

    @Property
    void what_a_locale_writes_is_read_back(
            @ForAll @BigRange(min = "-1e15", max = "1e15") @Scale(6) BigDecimal amount) {
        var format =
                new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.GERMANY));
        assertThat(german.parse(format.format(amount)).orElseThrow()).isEqualByComparingTo(amount);
    }
}
