package dev.drawdown.local.faults;

import dev.drawdown.local.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends commands as every good client does: the same key and body again and again, through one door
 * after the other, until the command is settled. At most one of the tries counts.
 */
final class Desk {

    private static final int RETRY_MILLIS = 100;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final List<Api> doors;
    private final Promises promises;
    private final AtomicInteger calls = new AtomicInteger();

    Desk(List<Api> doors, Promises promises) {
        this.doors = List.copyOf(doors);
        this.promises = promises;
    }

    /** The door for the next call. */
    Api next() {
        return doors.get(Math.floorMod(calls.getAndIncrement(), doors.size()));
    }

    /** Until it is acknowledged; empty when it was refused, which nobody expected. */
    Optional<Api.Answer> settle(String path, Object body) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        var answer = answered(path, key, body);
        if (answer.status() != 201) {
            promises.surprise("%s %s was answered with %s".formatted(path, body, answer));
            return Optional.empty();
        }
        promises.add(
                new Acknowledged(
                        path,
                        key,
                        body,
                        answer.text("stream"),
                        answer.json().path("sequence").asLong(),
                        answer.json().path("position").asLong()));
        return Optional.of(answer);
    }

    /** A command that no rule allows: it must be refused with that code. */
    void expectRefusal(String path, Object body, String code) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        var answer = answered(path, key, body);
        if (answer.status() < 400 || !answer.text("code").equals(code)) {
            promises.surprise(
                    "%s %s was answered with %s instead of %s".formatted(path, body, answer, code));
            return;
        }
        promises.add(new Refused(path, key, code));
    }

    /** A read of what that acknowledged command did; empty while the system cannot tell. */
    Optional<Api.Answer> readAfter(Api.Answer command, String path) {
        try {
            var after = command.text("stream") + ":" + command.json().path("sequence").asLong();
            var answer = next().get(path, Map.of("Drawdown-Read-After", after));
            return Optional.of(answer).filter(read -> read.status() == 200);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Api.Answer answered(String path, String key, Object body) throws InterruptedException {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                var answer = next().post(path, key, body);
                if (settled(answer) || System.nanoTime() > deadline) {
                    return answer;
                }
            } catch (IOException e) {
                // The process behind the door may just have been killed: the key makes it safe.
                if (System.nanoTime() > deadline) {
                    return new Api.Answer(0, "{}", null);
                }
            }
            new CountDownLatch(1).await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Whether it is decided: not by a fault, and not by the haste of others on the same stream. */
    private static boolean settled(Api.Answer answer) {
        return answer.status() < 500
                && answer.status() != 429
                && !(answer.status() == 409 && answer.text("code").equals("CONFLICT"));
    }
}
