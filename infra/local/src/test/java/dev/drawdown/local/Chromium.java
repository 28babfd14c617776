package dev.drawdown.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that the tests drive: the machine's own, or Debian's where it may be installed. */
final class Chromium {

    /** What keeps it from asking anything of anybody but us. */
    static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static final String NAMED = "DRAWDOWN_CHROMIUM";
    private static final List<String> PROGRAMS =
            List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    static Path program() throws IOException, InterruptedException {
        var named = System.getenv(NAMED);
        if (named != null) {
            return Path.of(named);
        }
        var there = onPath(PROGRAMS);
        if (there.isEmpty() && mayInstall()) {
            apt("update", "-q");
            apt("install", "-y", "-q", "--no-install-recommends", "chromium");
            there = onPath(PROGRAMS);
        }
        return there.orElseThrow(
                () ->
                        new IllegalStateException(
                                "The browser tests need Chromium: install it (on Debian:"
                                        + " apt-get install chromium), or name its program in the"
                                        + " variable "
                                        + NAMED
                                        + "."));
    }

    private static boolean mayInstall() {
        return "root".equals(System.getProperty("user.name"))
                && onPath(List.of("apt-get")).isPresent();
    }

    private static void apt(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of("apt-get"), Stream.of(arguments)).toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        var process = builder.start();
        process.getInputStream().transferTo(System.out);
        process.waitFor();
    }

    private static Optional<Path> onPath(List<String> programs) {
        return programs.stream()
                .flatMap(
                        program ->
                                Stream.of(System.getenv("PATH").split(":", -1))
                                        .map(folder -> Path.of(folder, program)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
