package dev.drawdown.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PensionFileTest {

    private static final String HEADER =
            "pension_fund_name,fund_name,general_partner,asset_class,vintage_year,commitment_mm,"
                    + "capital_called_mm,capital_distributed_mm,remaining_value_mm,net_irr,net_multiple,"
                    + "dpi,as_of_date,source_document\r\n";

    @TempDir private Path folder;

    @Test
    void every_cell_is_rounded_half_up_to_the_cent_by_itself() throws IOException {
        PensionFile file =
                read(
                        "P,\"A, \"\"B\"\"\",g,PE,2020,100.000000005,24.096353999999998,-1.0,,,1.5,,2025-03-31,s\r\n");

        Figures figures =
                file.positions().get(new Held("P", "A, \"B\"", LocalDate.of(2025, 3, 31)));
        assertThat(figures.committed()).isEqualTo(10_000_000_001L);
        assertThat(figures.called()).isEqualTo(2_409_635_400L);
        assertThat(figures.distributed()).isEqualTo(-100_000_000L);
        assertThat(figures.nav()).isNull();
        assertThat(figures.published()).isEqualByComparingTo("1.5");
    }

    @Test
    void a_later_row_of_the_same_pair_and_date_counts() throws IOException {
        PensionFile file =
                read(
                        """
                        P,A,g,PE,2020,1,1,0,1,,,,2025-03-31,s
                        P,A,g,PE,2020,2,1,0,1,,,,2025-03-31,s
                        P,A,g,PE,2020,3,1,0,1,,,,2025-06-30,s
                        """);

        assertThat(file.positions()).hasSize(2);
        assertThat(file.positions().get(new Held("P", "A", LocalDate.of(2025, 3, 31))).committed())
                .isEqualTo(200_000_000L);
    }

    @Test
    void rows_that_no_ledger_can_take_are_counted() throws IOException {
        PensionFile file =
                read(
                        """
                        P,A,g,PE,2020,0,1,0,1,,,,2025-03-31,s
                        P,A,g,PE,2020,1,x,0,1,,,,2025-03-31,s
                        P,A,g,PE,2020,1,1,0
                        ,A,g,PE,2020,1,1,0,1,,,,2025-03-31,s
                        """);

        assertThat(file.positions()).isEmpty();
        assertThat(file.rows()).isEqualTo(4);
        assertThat(file.badRows()).isEqualTo(4);
    }

    private PensionFile read(String rows) throws IOException {
        return PensionFile.read(
                Files.writeString(folder.resolve("f.csv"), "\uFEFF" + HEADER + rows));
    }
}
