package dev.drawdown.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({
        "USD, 24096353.999999998, 2409635400",
        "USD, 0.005, 1",
        "USD, -0.005, -1",
        "USD, 0.00499, 0",
        "JPY, 1.5, 2",
        "KWD, 1.2345, 1235"
    })
    void a_decimal_amount_is_rounded_half_up_to_the_currencys_minor_unit(
            String currency, BigDecimal major, long minor) {
        assertThat(Money.rounded(major, Currency.getInstance(currency)).minor()).isEqualTo(minor);
    }

    @Property
    void rounding_never_moves_an_amount_by_more_than_half_a_minor_unit(
            @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(9) BigDecimal major) {
        BigDecimal moved = Money.rounded(major, USD).major().subtract(major).abs();
        assertThat(moved).isLessThanOrEqualTo(new BigDecimal("0.005"));
    }

    @Property
    void negative_amounts_mirror_positive_ones(
            @ForAll @BigRange(min = "0", max = "1000000000") @Scale(9) BigDecimal major) {
        assertThat(Money.rounded(major.negate(), USD).minor())
                .isEqualTo(-Money.rounded(major, USD).minor());
    }

    @Test
    void two_currencies_never_meet_in_one_sum_and_sums_never_wrap() {
        Money dollars = new Money(1, USD);
        assertThatThrownBy(() -> dollars.plus(new Money(1, Currency.getInstance("EUR"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dollars.plus(new Money(Long.MAX_VALUE, USD)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.rounded(new BigDecimal("1e30"), USD))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void gold_and_no_currency_are_not_kept() {
        assertThatThrownBy(() -> Money.zero(Currency.getInstance("XAU")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
