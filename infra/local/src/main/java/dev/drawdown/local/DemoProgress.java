package dev.drawdown.local;

import dev.drawdown.demo.plan.DemoSize;
import dev.drawdown.demo.play.Watcher;
import java.time.Duration;
import java.util.Locale;

/** How far the demo is: one line that moves in a terminal, now and then a line anywhere else. */
final class DemoProgress implements Watcher {

    private static final Duration MOVING = Duration.ofMillis(200);
    private static final Duration STANDING = Duration.ofSeconds(5);
    private static final String TITLE = "  Demo books       ";

    private final Progress progress;
    private final Duration step;
    private final long begun = System.nanoTime();
    private long next;
    private int most;
    private int of;

    DemoProgress(Progress progress) {
        this.progress = progress;
        step = progress.moves() ? MOVING : STANDING;
        next = begun + step.toNanos();
        progress.say(
                TITLE
                        + "are being played; everything works meanwhile, figures fill in as they come");
    }

    @Override
    public synchronized void played(int done, int all) {
        most = Math.max(most, done);
        of = all;
        var now = System.nanoTime();
        if (now >= next) {
            next = now + step.toNanos();
            progress.move(TITLE + line(Duration.ofNanos(now - begun)));
        }
    }

    synchronized void complete(DemoSize size) {
        progress.say(
                String.format(
                        Locale.ROOT,
                        "%scomplete: %d funds, %,d partners, %,d commands in %s",
                        TITLE,
                        size.funds(),
                        size.partners(),
                        most,
                        Progress.seconds(Duration.ofNanos(System.nanoTime() - begun))));
    }

    synchronized void stopped(String why) {
        progress.say(
                String.format(
                        Locale.ROOT,
                        "%sstopped after %,d of %,d commands. %s The next start goes on from there.",
                        TITLE,
                        most,
                        of,
                        why));
    }

    private String line(Duration elapsed) {
        var millis = Math.max(1, elapsed.toMillis());
        var left = Duration.ofMillis(millis * (of - most) / Math.max(1, most));
        return String.format(
                Locale.ROOT,
                "%,d of %,d commands, %,d/s, about %s left",
                most,
                of,
                most * 1_000L / millis,
                Progress.seconds(left));
    }
}
