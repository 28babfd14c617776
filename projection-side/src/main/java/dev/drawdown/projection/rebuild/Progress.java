package dev.drawdown.projection.rebuild;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** How far the fold is, once a second at most: share, rate, time left. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private long from;
    private long reached;
    private long to;
    private long started;
    private long printed;

    Progress(PrintStream out) {
        this.out = out;
    }

    /** So many events of all were folded before. */
    synchronized void begin(long before, long all) {
        from = before;
        reached = before;
        to = all;
        started = System.nanoTime();
        printed = 0;
        if (before > 0) {
            say("Goes on after %,d of %,d events.".formatted(before, all));
        }
    }

    synchronized void folded(long events) {
        reached += events;
        long now = System.nanoTime();
        if (reached < to && now - printed < Duration.ofSeconds(1).toNanos()) {
            return;
        }
        printed = now;
        double seconds = Math.max(0.001, (now - started) / 1e9);
        double rate = (reached - from) / seconds;
        double share = to == 0 ? 1 : (double) reached / to;
        Duration left = Duration.ofSeconds(rate > 0 ? Math.round((to - reached) / rate) : 0);
        int done = (int) Math.round(share * WIDTH);
        say(
                "[%s%s] %5.1f %%  %,d of %,d events  %,.0f events/s  %d:%02d left"
                        .formatted(
                                "#".repeat(done),
                                ".".repeat(WIDTH - done),
                                100 * share,
                                reached,
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
