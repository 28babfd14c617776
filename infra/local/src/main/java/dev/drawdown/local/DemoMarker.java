package dev.drawdown.local;

import dev.drawdown.demo.plan.Demo;
import dev.drawdown.demo.plan.DemoSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file beside the books that says which history they hold, such as {@code small 1 2026-09-30
 * playing}: a later start goes on with the same one, and knows at a glance when it is complete.
 */
record DemoMarker(Path file) {

    private static final Pattern CONTENT =
            Pattern.compile(
                    "(small|large) (-?\\d{1,18}) (\\d{4}-\\d\\d-\\d\\d) (playing|complete)\\s*");

    /** What the books hold of a demo. */
    record Kept(Demo demo, boolean complete) {}

    void playing(Optional<Demo> demo) {
        write(demo.map(wanted -> line(wanted, "playing")).orElse("none"));
    }

    void complete(Demo demo) {
        write(line(demo, "complete"));
    }

    /** Nothing for books that were begun without a demo, or by somebody else. */
    Optional<Kept> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var content = CONTENT.matcher(Files.readString(file));
            return content.matches()
                    ? Optional.of(
                            new Kept(
                                    new Demo(
                                            DemoSize.valueOf(
                                                    content.group(1).toUpperCase(Locale.ROOT)),
                                            Long.parseLong(content.group(2)),
                                            LocalDate.parse(content.group(3))),
                                    content.group(4).equals("complete")))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Demo demo, String state) {
        return "%s %d %s %s".formatted(demo.size().word(), demo.seed(), demo.lastDay(), state);
    }

    private void write(String line) {
        try {
            Files.writeString(file, line + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
