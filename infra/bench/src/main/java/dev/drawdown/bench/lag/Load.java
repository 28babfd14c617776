package dev.drawdown.bench.lag;

import dev.drawdown.bench.system.Bearer;
import dev.drawdown.bench.system.Pace;
import dev.drawdown.bench.system.Reply;
import dev.drawdown.bench.system.Times;
import dev.drawdown.bench.system.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Commands at a fixed rate, every second one a new partner, every other one a commitment; each
 * makes a row that no later command touches.
 */
final class Load {

    private static final int SENDERS = 64;

    private final Books books;
    private final Bearer administrator;
    private final int commandSide;
    private final AtomicLong numbers = new AtomicLong();

    Load(Books books, Bearer administrator, int commandSide) {
        this.books = books;
        this.administrator = administrator;
        this.commandSide = commandSide;
    }

    /**
     * What a run was answered.
     *
     * @param answers how long each command took
     */
    record Answered(List<Acknowledged> acknowledged, Times answers, Duration duration) {

        double perSecond() {
            return acknowledged.size() * 1e9 / duration.toNanos();
        }
    }

    Answered run(double perSecond, Duration duration) throws Exception {
        Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
        Times answers = new Times();
        long start = System.nanoTime();
        Pace.run(
                perSecond,
                duration,
                SENDERS,
                () -> {
                    Wire wire = Wire.to(commandSide);
                    return _ -> {
                        long number = numbers.getAndIncrement();
                        boolean partner = number % 2 == 0;
                        byte[] request =
                                partner
                                        ? books.onboard(administrator, number)
                                        : books.commit(administrator, number / 2);
                        long sent = System.nanoTime();
                        Reply reply = wire.send(request).expect(201);
                        long micros = now();
                        answers.add(System.nanoTime() - sent);
                        acknowledged.add(
                                new Acknowledged(
                                        UUID.fromString(
                                                reply.value(
                                                        partner ? "partnerId" : "commitmentId")),
                                        micros));
                    };
                });
        return new Answered(
                List.copyOf(acknowledged), answers, Duration.ofNanos(System.nanoTime() - start));
    }

    static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
