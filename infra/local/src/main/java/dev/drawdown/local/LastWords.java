package dev.drawdown.local;

import java.io.IOException;
import java.nio.file.Files;

/** Why a process ended, as far as its log tells. */
final class LastWords {

    private LastWords() {}

    static String of(Part part, int code) {
        return "%s ended at its start with exit code %d%s; its log is %s."
                .formatted(part.title(), code, said(part), part.log());
    }

    private static String said(Part part) {
        try (var lines = Files.lines(part.log())) {
            return lines.map(String::strip)
                    .filter(LastWords::blames)
                    .reduce((earlier, later) -> later)
                    .map(line -> " (" + line + ")")
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean blames(String line) {
        return line.startsWith("Caused by:")
                || line.contains("FATAL:")
                || line.contains("PANIC:")
                || line.contains("Exception:")
                || line.startsWith("Error");
    }
}
