package dev.drawdown.command.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.mapping.MappingJson;
import dev.drawdown.command.imports.positions.PositionFields;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class AmountReaderTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Property
    void a_cell_is_within_half_a_cent_of_what_it_states(
            @ForAll @BigRange(min = "-900000", max = "900000") @Scale(18) BigDecimal millions) {
        long cents = read(millions.toPlainString(), "millions", USD);

        BigDecimal stated = millions.scaleByPowerOfTen(8);
        assertThat(stated.subtract(BigDecimal.valueOf(cents)).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.5"));
    }

    @Property
    void rounding_mirrors_at_zero(
            @ForAll @BigRange(min = "0", max = "900000") @Scale(12) BigDecimal amount) {
        assertThat(read(amount.negate().toPlainString(), "units", USD))
                .isEqualTo(-read(amount.toPlainString(), "units", USD));
    }

    @Property
    void a_unit_is_a_power_of_ten_and_nothing_else(
            @ForAll @BigRange(min = "-900", max = "900") @Scale(11) BigDecimal billions) {
        long cents = read(billions.toPlainString(), "billions", USD);

        assertThat(read(billions.scaleByPowerOfTen(3).toPlainString(), "millions", USD))
                .isEqualTo(cents);
        assertThat(read(billions.scaleByPowerOfTen(9).toPlainString(), "units", USD))
                .isEqualTo(cents);
    }

    @Test
    void a_tie_goes_away_from_zero_and_the_currency_says_how_many_decimals() {
        assertThat(read("1.005", "units", USD)).isEqualTo(101);
        assertThat(read("-1.005", "units", USD)).isEqualTo(-101);
        assertThat(read("1.5", "units", Currency.getInstance("JPY"))).isEqualTo(2);
        assertThat(read("1.2345", "units", Currency.getInstance("KWD"))).isEqualTo(1235);
        assertThat(read("24.096353999999998", "millions", USD)).isEqualTo(2_409_635_400L);
    }

    private static long read(String cell, String unit, Currency currency) {
        Mapping mapping =
                MappingJson.read(
                        """
                        {"columns": {"n": "nav"}, "unit": "%s",
                         "defaults": {"partnerName": "P", "fundName": "F", "vintageYear": "2020",
                                      "asOf": "2025-03-31", "currency": "USD", "called": "1", "commitment": "1",
                                      "distributed": "0", "partnerEntityType": "institutional"}}
                        """
                                .formatted(unit),
                        PositionFields.ALL);
        Cells cells =
                new Cells(
                        new RawRow(2, List.of(cell), 1, null),
                        new Columns(Map.of(PositionFields.NAV, 0), 1),
                        mapping);
        Long amount = new AmountReader(mapping).amount(cells, PositionFields.NAV, currency);
        assertThat(cells.problems()).isEmpty();
        return amount;
    }
}
