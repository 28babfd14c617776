package dev.drawdown.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Whether a new data folder is to get the invented books, and whether it has them. */
record DemoBooks(Path marker) {

    private static final String WANTED = "wanted";
    private static final String REFUSED = "none";
    private static final String DONE = "done";

    /** Asked before the first start only: books that are already kept are left alone. */
    void remember(boolean wanted) {
        write(wanted ? WANTED : REFUSED);
    }

    /** Imports them, once; a failure is told and does not hold up the system. */
    void importIfWanted(LaunchSettings settings, Progress progress) {
        try {
            if (!Files.exists(marker) || !Files.readString(marker).equals(WANTED)) {
                return;
            }
            var funds = new DemoImport(settings).run(csv());
            write(DONE);
            progress.say("  Demo books       imported, %d positions".formatted(funds));
        } catch (IOException | RuntimeException e) {
            progress.say("  Demo books       could not be imported: " + e.getMessage());
        }
    }

    private static byte[] csv() throws IOException {
        try (var content = DemoBooks.class.getResourceAsStream("/demo-positions.csv")) {
            return Objects.requireNonNull(content).readAllBytes();
        }
    }

    private void write(String state) {
        try {
            Files.write(marker, state.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
