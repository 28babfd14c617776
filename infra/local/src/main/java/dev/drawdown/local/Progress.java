package dev.drawdown.local;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What the person at the terminal is told. */
final class Progress {

    private final PrintStream out;
    private final long started = System.nanoTime();
    private int moving;

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(moving > 0 ? "\r" + padded(line) : line);
        out.flush();
        moving = 0;
    }

    /** A line that takes the place of the one before, where it can. */
    synchronized void move(String line) {
        if (!moves()) {
            say(line);
            return;
        }
        out.print("\r" + padded(line));
        out.flush();
        moving = line.length();
    }

    /** Whether somebody looks at a terminal. */
    boolean moves() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private String padded(String line) {
        return line + " ".repeat(Math.max(0, moving - line.length()));
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
