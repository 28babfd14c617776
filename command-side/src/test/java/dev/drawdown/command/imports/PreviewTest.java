package dev.drawdown.command.imports;

import static dev.drawdown.command.imports.ImportClient.HEADER;
import static dev.drawdown.command.imports.ImportClient.PLAIN;
import static dev.drawdown.command.imports.ImportClient.fresh;
import static dev.drawdown.command.imports.ImportClient.id;
import static dev.drawdown.command.imports.ImportClient.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PreviewTest {

    private final ImportClient administrator = SharedImportNode.administrator();

    @Test
    void untidy_but_true_books_are_taken() {
        var preview =
                administrator.preview(
                        HEADER
                                + rows(
                                        fresh("A"),
                                        "F1,2020,2025-03-31,USD,100,140,1,39",
                                        "F2,2020,2025-03-31,USD,100,0,0,",
                                        "F3,2020,2025-03-31,USD,100,40,-1,-39",
                                        "F4,2020,2025-03-31,USD,1E2,4e+1,.5,24.096353999999998"),
                        PLAIN);

        assertThat(preview.path("badRows").asLong()).isZero();
        assertThat(preview.path("totals").path(0).path("withoutNav").asLong()).isEqualTo(1);
        assertThat(preview.path("totals").path(0).path("calledCents").asLong()).isEqualTo(22000);
    }

    @Test
    void totals_add_the_rounded_cells_per_currency_and_date() {
        Random random = new Random(2);
        Map<String, long[]> expected = new HashMap<>();
        StringBuilder csv = new StringBuilder(HEADER);
        for (int row = 0; row < 1_000; row++) {
            String currency = List.of("USD", "JPY", "KWD").get(row % 3);
            String date = row % 2 == 0 ? "2025-03-31" : "2025-06-30";
            BigDecimal commitment = amount(random).abs().add(BigDecimal.ONE);
            BigDecimal called = amount(random).abs();
            BigDecimal distributed = amount(random);
            csv.append(
                    "P,Totals %d,2020,%s,%s,%s,%s,%s,%n"
                            .formatted(row, date, currency, commitment, called, distributed));
            long[] sums = expected.computeIfAbsent(currency + date, _ -> new long[3]);
            sums[0] = Math.addExact(sums[0], rounded(commitment, currency));
            sums[1] = Math.addExact(sums[1], rounded(called, currency));
            sums[2] = Math.addExact(sums[2], rounded(distributed, currency));
        }

        var totals = administrator.preview(csv.toString(), PLAIN).path("totals");

        assertThat(totals.size()).isEqualTo(6);
        for (var total : totals) {
            assertThat(
                            expected.get(
                                    total.path("currency").asString()
                                            + total.path("asOf").asString()))
                    .containsExactly(
                            total.path("committedCents").asLong(),
                            total.path("calledCents").asLong(),
                            total.path("distributedCents").asLong());
        }
    }

    @Test
    void every_bad_row_is_named_with_line_column_value_and_reason() {
        String good = "Bad F1,2020,2025-03-31,USD,100,40,1,39";
        var preview =
                administrator.preview(
                        HEADER
                                + rows(
                                        "A",
                                        good,
                                        "Bad F1,2020,2025-03-31,USD,0,40,1,39",
                                        "Bad F1,2020,2025-03-31,USD,100,-40,1,39",
                                        "Bad F1,2020,2025-03-31,USD,,,1,39",
                                        "Bad F1,20,2025-02-30,XXX,100,40,1,39",
                                        "Bad F1,2020,2025-03-31,USD,1e99,abc,0x1,39",
                                        "Bad F1,2020,2025-03-31,EUR,100,40,1,39",
                                        "Bad F1,2020,2025-03-31,USD,100,40,1",
                                        "Bad\0,2020,2025-03-31,USD,100,40,1,39",
                                        "\"Bad \"x\" y\",2020,2025-03-31,USD,100,40,1,39",
                                        good),
                        PLAIN);

        assertThat(administrator.problems(id(preview)))
                .containsExactly(
                        "3 commitment is not above zero",
                        "4 called is negative",
                        "5 commitment is missing",
                        "5 called is missing",
                        "6 vintage is not a year from 1900 to 2199",
                        "6 asOf is not a date of the stated format between 1900 and 2199",
                        "6 currency is not a currency of ISO 4217 with a minor unit",
                        "7 commitment is too large",
                        "7 called is not a number",
                        "7 distributed is not a number",
                        "8 currency line 2 states the same fund in USD",
                        "9 - has 8 cells, the header has 9",
                        "10 - holds a NUL character",
                        "11 - has a quote that is not closed where its cell ends, or an absurdly long cell");
        assertThat(preview.path("badRows").asLong()).isEqualTo(9);
        assertThat(preview.path("counts").path("good").asLong()).isEqualTo(2);

        var refused = administrator.commit(preview, false);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("IMPORT_HAS_BAD_ROWS");
    }

    @Test
    void a_fund_that_is_open_in_another_currency_makes_its_rows_bad() {
        String fund = fresh("Fund");
        administrator.importAll(HEADER + "A," + fund + ",2020,2025-03-31,USD,100,40,1,39\n", PLAIN);
        var preview =
                administrator.preview(
                        HEADER + "A," + fund + ",2020,2025-03-31,EUR,100,40,1,39\n", PLAIN);

        assertThat(administrator.problems(id(preview)))
                .containsExactly("2 currency the fund's books are kept in USD");
    }

    private static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(
                random.nextLong(-1_000_000_000_000_000L, 1_000_000_000_000_000L), 9);
    }

    private static long rounded(BigDecimal amount, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return amount.setScale(digits, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }
}
