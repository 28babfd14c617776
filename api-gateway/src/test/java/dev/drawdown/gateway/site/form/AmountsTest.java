package dev.drawdown.gateway.site.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    private static Form typed(String amount) {
        return Form.of(Map.of("amount", new String[] {amount}), true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,250,000.00 | USD | 125000000",
                "1250000 | USD | 125000000",
                "1 250 000.5 | USD | 125000050",
                "USD 3 | USD | 300",
                "-0.01 | USD | -1",
                "1,000 | JPY | 1000",
                "2.125 | KWD | 2125",
                "92233720368547758.07 | USD | 9223372036854775807"
            })
    void money_is_read_exactly(String typed, String currency, long minor) {
        assertThat(typed(typed).amount("amount", "Amount", currency)).isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,25",
                "1.250.000,00",
                "12,50,000",
                "1e6",
                "one",
                "1.005",
                "1.250",
                "--1",
                "9e99"
            })
    void what_could_be_misread_is_not_read(String typed) {
        Form form = typed(typed);
        assertThat(form.amount("amount", "Amount", "USD")).isNull();
        assertThat(form.error("amount")).startsWith("Amount ");
    }

    @Test
    void more_than_the_books_can_hold_is_said() {
        Form form = typed("92233720368547758.08");
        form.amount("amount", "Amount", "USD");
        assertThat(form.error("amount")).contains("larger than these books can hold");
    }
}
