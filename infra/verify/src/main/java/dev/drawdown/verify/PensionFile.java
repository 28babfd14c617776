package dev.drawdown.verify;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A public pension fund's list as this check reads it for itself: amounts in millions of dollars.
 *
 * @param positions of a pair and date that appears twice, the later row
 * @param badRows rows that no ledger can take
 */
record PensionFile(Map<Held, Figures> positions, int rows, int badRows) {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .get();

    private static final int MILLIONS_TO_CENTS = 8;

    static PensionFile read(Path path) throws IOException {
        Map<Held, Figures> positions = new LinkedHashMap<>();
        int rows = 0;
        int badRows = 0;
        try (Reader text = Files.newBufferedReader(path, StandardCharsets.UTF_8);
                CSVParser csv = CSV.parse(new MarkSkipped(text))) {
            for (CSVRecord row : csv) {
                rows++;
                Optional<Figures> figures = row.isConsistent() ? figures(row) : Optional.empty();
                if (figures.isEmpty()) {
                    badRows++;
                } else {
                    positions.put(held(row), figures.get());
                }
            }
        }
        return new PensionFile(positions, rows, badRows);
    }

    private static Held held(CSVRecord row) {
        return new Held(
                name(row.get("pension_fund_name")),
                name(row.get("fund_name")),
                LocalDate.parse(row.get("as_of_date").strip()));
    }

    private static Optional<Figures> figures(CSVRecord row) {
        try {
            LocalDate.parse(row.get("as_of_date").strip());
            Integer.parseInt(row.get("vintage_year").strip());
            Figures figures =
                    new Figures(
                            cents(row.get("commitment_mm")),
                            cents(row.get("capital_called_mm")),
                            cents(row.get("capital_distributed_mm")),
                            optionalCents(row.get("remaining_value_mm")),
                            optional(row.get("net_multiple")));
            boolean named =
                    !row.get("pension_fund_name").isBlank() && !row.get("fund_name").isBlank();
            boolean possible = figures.committed() > 0 && figures.called() >= 0;
            return named && possible ? Optional.of(figures) : Optional.empty();
        } catch (NumberFormatException | ArithmeticException | DateTimeException notFigures) {
            return Optional.empty();
        }
    }

    private static long cents(String millions) {
        return new BigDecimal(millions.strip())
                .scaleByPowerOfTen(MILLIONS_TO_CENTS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static @Nullable Long optionalCents(String millions) {
        return millions.isBlank() ? null : cents(millions);
    }

    private static @Nullable BigDecimal optional(String number) {
        return number.isBlank() ? null : new BigDecimal(number.strip());
    }

    private static String name(String cell) {
        return Normalizer.normalize(cell.strip(), Normalizer.Form.NFC);
    }
}
