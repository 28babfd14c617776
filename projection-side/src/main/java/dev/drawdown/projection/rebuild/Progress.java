package dev.drawdown.projection.rebuild;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** How far the fold is, once a second at most: share, rate, time left. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private long from;
    private long to;
    private long started;
    private long printed;

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void begin(long position, long head) {
        from = position;
        to = head;
        started = System.nanoTime();
        printed = 0;
        if (position > 0) {
            say("Goes on at position %,d of %,d.".formatted(position, head));
        }
    }

    synchronized void reached(long position) {
        long now = System.nanoTime();
        if (position < to && now - printed < Duration.ofSeconds(1).toNanos()) {
            return;
        }
        printed = now;
        double seconds = Math.max(0.001, (now - started) / 1e9);
        double rate = (position - from) / seconds;
        double share = to == 0 ? 1 : (double) position / to;
        Duration left = Duration.ofSeconds(rate > 0 ? Math.round((to - position) / rate) : 0);
        int done = (int) Math.round(share * WIDTH);
        say(
                "[%s%s] %5.1f %%  %,d of %,d events  %,.0f events/s  %d:%02d left"
                        .formatted(
                                "#".repeat(done),
                                ".".repeat(WIDTH - done),
                                100 * share,
                                position,
                                to,
                                rate,
                                left.toMinutes(),
                                left.toSecondsPart()));
    }

    /** One sentence to whoever waits. */
    synchronized void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    static String took(long since) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - since) / 1e9);
    }
}
