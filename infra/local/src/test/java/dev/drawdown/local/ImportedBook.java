package dev.drawdown.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A book that comes as a file, in the format of a public pension fund's list. */
enum ImportedBook {
    /**
     * From what CalPERS publishes as of 2025-03-31: more digits than a cent has, called above
     * commitment, paid out below zero.
     */
    CALPERS("calpers.csv"),
    /**
     * From what Oregon publishes as of 2025-09-30, partly of the same funds: values that are left
     * out or zero, commitments of which nothing is called yet.
     */
    OREGON("oregon.csv"),
    /** Made up: one fund as of two dates, its commitment stated anew, and a value below zero. */
    OF_TWO_DATES("two-dates.csv");

    private static final Duration LONG = Duration.ofMinutes(1);

    private final String file;

    ImportedBook(String file) {
        this.file = file;
    }

    /** Uploads, commits what the dry run has shown and waits for the end. */
    void into(Api administrator) throws IOException {
        var taken = administrator.upload("/api/imports/positions", "public-pension", rows());
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

    private String rows() throws IOException {
        try (var stream = ImportedBook.class.getResourceAsStream("/books/" + file)) {
            return new String(requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode awaited(Api administrator, String path, String whileStatus) {
        return await().atMost(LONG)
                .until(
                        () -> administrator.get(path).json(),
                        view -> !view.path("status").asString().equals(whileStatus));
    }
}
