package dev.drawdown.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A made-up book that comes as a file, in the format of a public pension fund's list. */
record ImportedBook(String partner, String rows) {

    /** Amounts with more digits than a cent has, called above commitment, paid out below zero. */
    static final ImportedBook MANY_DIGITS =
            new ImportedBook(
                    "Seaward Employees",
                    """
                    Seaward Employees,Harbourlight Buyout IV,Harbourlight,Private Equity,2015,400.0,421.79436,388.12057249999995,211.955556000000001,0.0590,1.42,0.92,2025-03-31,Seaward Review
                    Seaward Employees,Larkmoor Growth,Larkmoor,Private Equity,2024,100.0,24.096353999999998,0.0,24.094625,,0.9999,0.0,2025-03-31,Seaward Review
                    Seaward Employees,Old Quay Fund II,Old Quay,Private Equity,2006,75.0,74.2000049,-0.125,0.0,-0.0310,,,2025-03-31,Seaward Review
                    Seaward Employees,Tarn Credit,Tarn,Private Debt,2025,60.0,0.0,0.0,0.0,,,,2025-03-31,Seaward Review
                    """);

    /** Values that are left out, and one fund as of two dates. */
    static final ImportedBook WITH_GAPS =
            new ImportedBook(
                    "Fernhollow Retirement",
                    """
                    Fernhollow Retirement,Harbourlight Buyout IV,Harbourlight,Private Equity,2015,50.0,45.7,80.4,,0.1910,1.76,1.7593,2025-09-30,Fernhollow Q3
                    Fernhollow Retirement,Fallow Ridge Partners,Fallow Ridge,Private Equity,2003,75.0,80.7,157.2,0.0,0.1720,1.95,1.948,2025-09-30,Fernhollow Q3
                    Fernhollow Retirement,Glasswing Capital,Glasswing,Private Equity,2012,100.0,70.1,120.3,31.4,,,,2025-06-30,Fernhollow Q2
                    Fernhollow Retirement,Glasswing Capital,Glasswing,Private Equity,2012,100.0,75.4,135.3,28.1,0.2480,2.17,1.7944,2025-09-30,Fernhollow Q3
                    Fernhollow Retirement,Millrace Ventures,Millrace,Venture Capital,2025,30.0,1.5,0.0,,,,,2025-06-30,Fernhollow Q2
                    """);

    private static final String HEADER =
            "pension_fund_name,fund_name,general_partner,asset_class,vintage_year,commitment_mm,"
                    + "capital_called_mm,capital_distributed_mm,remaining_value_mm,net_irr,"
                    + "net_multiple,dpi,as_of_date,source_document\n";
    private static final Duration LONG = Duration.ofMinutes(1);

    /** Uploads, commits what the dry run has shown and waits for the end. */
    void into(Api administrator) throws IOException {
        var taken =
                administrator.upload("/api/imports/positions", "public-pension", HEADER + rows);
        assertThat(taken.status()).as("%s", taken).isEqualTo(202);
        var path = "/api/imports/" + taken.text("importId");
        var preview = awaited(administrator, path, "reading");
        assertThat(preview.path("status").asString()).as("%s", preview).isEqualTo("previewed");

        var committed =
                administrator.post(
                        path + "/commit",
                        UUID.randomUUID().toString(),
                        Map.of(
                                "previewHash",
                                preview.path("previewHash").asString(),
                                "acceptBadRows",
                                false));

        assertThat(committed.status()).as("%s", committed).isEqualTo(202);
        var done = awaited(administrator, path, "committing");
        assertThat(done.path("status").asString()).as("%s", done).isEqualTo("completed");
    }

    private static JsonNode awaited(Api administrator, String path, String whileStatus) {
        return await().atMost(LONG)
                .until(
                        () -> administrator.get(path).json(),
                        view -> !view.path("status").asString().equals(whileStatus));
    }
}
