package dev.drawdown.command.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drawdown.command.imports.InvalidImport;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.mapping.MappingJson;
import dev.drawdown.command.imports.positions.PositionFields;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private static final Mapping MAPPING =
            MappingJson.read(
                    """
                    {"columns": {"p": "partnerName", "f": "fundName"},
                     "defaults": {"vintageYear": "2020", "asOf": "2025-03-31", "currency": "USD", "called": "1",
                                  "commitment": "1", "distributed": "0", "partnerEntityType": "institutional"}}
                    """,
                    PositionFields.ALL);
    private static final int LONGEST = 100;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_row_has_the_physical_line_on_which_it_starts(String end) throws IOException {
        String csv = String.join(end, "p,f", "a,b", "\"c", "c\",d", "", "e,f");

        assertThat(rows(csv)).containsExactly("2 [a, b]", "3 [c" + end + "c, d]", "6 [e, f]");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_header() throws IOException {
        assertThat(rows("\uFEFFp,f\na,b")).containsExactly("2 [a, b]");
        assertThat(rows("\uFEFF\"p\",f\na,b")).containsExactly("2 [a, b]");
    }

    @Test
    void a_stray_quote_breaks_its_own_row_only() throws IOException {
        assertThat(rows("p,f\na,b\n\"c \"c\" c\",d\n\"e,f\ng,h\n"))
                .containsExactly("2 [a, b]", "3 broken", "4 broken", "5 [g, h]");
    }

    @Test
    void quotes_inside_an_unquoted_cell_are_characters() throws IOException {
        assertThat(rows("p,f\na \"b\" c,\"d \"\"e\"\"\"\n"))
                .containsExactly("2 [a \"b\" c, d \"e\"]");
    }

    @Test
    void an_absurdly_long_row_is_broken_and_the_next_is_read() throws IOException {
        assertThat(rows("p,f\n" + "x".repeat(3_000_000) + ",b\nc,d\n"))
                .containsExactly("2 broken", "3 [c, d]");
        assertThat(rows("p,f\n" + "x".repeat(101) + ",b\nc,d\n"))
                .containsExactly("2 broken", "3 [c, d]");
    }

    @Test
    void too_many_broken_rows_are_a_broken_file() {
        assertThatExceptionOfType(InvalidImport.class)
                .isThrownBy(() -> rows("p,f\n" + "\"a\"b,c\n".repeat(51)))
                .withMessageContaining("more than 50 rows with broken quotes");
    }

    @Test
    void malformed_bytes_are_never_guessed() {
        byte[] latin = "p,f\na,b\nM\u00fcller,c\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(InvalidImport.class)
                .isThrownBy(() -> rows(latin))
                .withMessageContaining("malformed bytes");
    }

    private static List<String> rows(String csv) throws IOException {
        return rows(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> rows(byte[] csv) throws IOException {
        List<String> rows = new ArrayList<>();
        try (CsvRows file = CsvRows.open(() -> new ByteArrayInputStream(csv), MAPPING, LONGEST)) {
            file.header();
            while (file.hasNext()) {
                RawRow row = file.next();
                rows.add(row.line() + " " + (row.broken() == null ? row.cells() : "broken"));
            }
        }
        return rows;
    }
}
