package dev.drawdown.local;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Records commitments and balances one after the other, repeating each command under its key until
 * it is acknowledged, as every good client does.
 */
final class Clerk implements Runnable {

    private static final int PAUSE_MILLIS = 20;
    private static final int RETRY_MILLIS = 100;

    private final List<Api> doors;
    private final String fundId;
    private final CountDownLatch stopping;
    private final BlockingQueue<Acknowledged> acknowledged = new LinkedBlockingQueue<>();
    private final AtomicReference<AssertionError> failure = new AtomicReference<>();
    private final AtomicInteger calls = new AtomicInteger();
    private long committed;
    private long called;
    private long distributed;
    private long nav;

    Clerk(List<Api> doors, String fundId, CountDownLatch stopping) {
        this.doors = doors;
        this.fundId = fundId;
        this.stopping = stopping;
    }

    @Override
    public void run() {
        try {
            while (!stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                recordOnePartner();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (AssertionError e) {
            failure.set(e);
        }
    }

    /** What was acknowledged so far. */
    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    int calls() {
        return calls.get();
    }

    void rethrow() {
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    /** The sums of every acknowledged amount, in minor units; read once the clerk has stopped. */
    Totals totals() {
        return new Totals(committed, called, distributed, nav);
    }

    private void recordOnePartner() throws InterruptedException {
        var random = ThreadLocalRandom.current();
        var partnerId =
                untilAcknowledged(
                                "/api/limited-partners",
                                Map.of(
                                        "entityType",
                                        "institutional",
                                        "legalName",
                                        "Partner " + UUID.randomUUID()))
                        .text("partnerId");
        var amount = random.nextLong(1, 1_000_000_000_00L);
        var commitmentId =
                untilAcknowledged(
                                "/api/funds/%s/commitments".formatted(fundId),
                                Map.of(
                                        "partnerId", partnerId,
                                        "amountCents", amount,
                                        "effectiveDate", "2020-01-15"))
                        .text("commitmentId");
        committed += amount;
        var balance = new HashMap<String, Object>();
        balance.put("commitmentId", commitmentId);
        balance.put("asOf", "2024-12-31");
        balance.put("calledCents", random.nextLong(amount));
        balance.put("distributedCents", random.nextLong(amount));
        balance.put("recallableCents", 0);
        balance.put("navCents", random.nextLong(amount));
        untilAcknowledged("/api/funds/%s/opening-balances".formatted(fundId), balance);
        called += (long) balance.get("calledCents");
        distributed += (long) balance.get("distributedCents");
        nav += (long) balance.get("navCents");
    }

    /** The same key and body again and again: at most one of the tries counts. */
    private Api.Answer untilAcknowledged(String path, Object body) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        while (true) {
            var door = doors.get(calls.getAndIncrement() % doors.size());
            try {
                var answer = door.post(path, key, body);
                if (answer.status() == 201) {
                    acknowledged.add(
                            new Acknowledged(
                                    path,
                                    key,
                                    body,
                                    answer.text("stream"),
                                    answer.json().path("sequence").asLong(),
                                    answer.json().path("position").asLong()));
                    return answer;
                }
                if (answer.status() < 500 && answer.status() != 409) {
                    throw new AssertionError(path + " answered " + answer);
                }
            } catch (IOException e) {
                // The process behind the door may just have been killed: the key makes it safe.
            }
            new CountDownLatch(1).await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
