package dev.drawdown.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** {@code infra/verify-import.sh FILE.csv [BASE_URL]}. */
public final class VerifyImport {

    private static final int MOST_SHOWN = 20;

    private VerifyImport() {}

    /**
     * Exits 0 if every figure agrees, 1 otherwise.
     *
     * @param args token script, file, base URL
     */
    public static void main(String[] args) {
        System.exit(run(Path.of(args[0]), Path.of(args[1]), args[2]));
    }

    private static int run(Path tokenScript, Path path, String baseUrl) {
        if (!Files.isReadable(path)) {
            return failed(path + " cannot be read");
        }
        try (Api api = new Api(baseUrl, new Tokens(tokenScript, baseUrl))) {
            PensionFile file = PensionFile.read(path);
            JsonNode done = new PositionsImport(api).run(path, file.badRows());
            System.out.printf(
                    "imported %d rows, %d of them bad, of %d commitments%n",
                    file.rows(), file.badRows(), done.path("counts").path("commitments").asLong());
            ReadBack readBack = new ReadBack(api, file);
            readBack.awaitPosition(done.path("ledgerPosition").asLong());
            return tell(readBack.compareAll());
        } catch (Failure failure) {
            return failed(String.valueOf(failure.getMessage()));
        } catch (IOException | IllegalArgumentException unreadable) {
            return failed(path + " is not such a file: " + unreadable.getMessage());
        }
    }

    private static int tell(Report report) {
        report.differences().stream().limit(MOST_SHOWN).forEach(System.err::println);
        int more = report.differences().size() - MOST_SHOWN;
        if (more > 0) {
            System.err.printf("and %d more differences%n", more);
        }
        System.out.println(report.nothingCalledLine());
        System.out.println(report.publishedLine());
        System.out.println(report.lastLine());
        return report.differences().isEmpty() ? 0 : 1;
    }

    private static int failed(String why) {
        System.err.println("verify-import: " + why);
        return 1;
    }
}
