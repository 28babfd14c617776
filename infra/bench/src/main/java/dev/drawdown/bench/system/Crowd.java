package dev.drawdown.bench.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many callers of one port, each asking again as soon as it is answered. */
public final class Crowd {

    /** What a caller asks next. */
    public interface Question {
        byte[] next();
    }

    /**
     * What came of it.
     *
     * @param perSecond answers
     * @param times how long each took
     */
    public record Answered(double perSecond, Times times) {}

    private Crowd() {}

    /** Asks for that long; an answer with another status ends it. */
    public static Answered ask(
            int port, int callers, Duration duration, int expected, Question question)
            throws Exception {
        Times times = new Times();
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            long start = System.nanoTime();
            long end = start + duration.toNanos();
            List<Future<Times>> all = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                all.add(threads.submit(() -> askUntil(end, port, expected, question)));
            }
            for (Future<Times> one : all) {
                times.addAll(one.get());
            }
            return new Answered(times.count() * 1e9 / (System.nanoTime() - start), times);
        }
    }

    private static Times askUntil(long end, int port, int expected, Question question)
            throws Exception {
        Times times = new Times();
        try (Wire wire = Wire.to(port)) {
            for (long sent = System.nanoTime(); sent < end; sent = System.nanoTime()) {
                wire.send(question.next()).expect(expected);
                times.add(System.nanoTime() - sent);
            }
        }
        return times;
    }
}
