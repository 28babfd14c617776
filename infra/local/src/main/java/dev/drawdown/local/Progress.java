package dev.drawdown.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal is told. */
final class Progress {

    private final PrintStream out;
    private final long started = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    void ready(String title) {
        say("  %-16s ready after %s".formatted(title, seconds(elapsed())));
    }

    void restarting(String title, int code, Duration pause) {
        say(
                "  %-16s ended unexpectedly (exit code %d), started again in %s"
                        .formatted(title, code, seconds(pause)));
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
