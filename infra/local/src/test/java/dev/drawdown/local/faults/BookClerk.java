package dev.drawdown.local.faults;

import dev.drawdown.local.Api;
import dev.drawdown.local.Totals;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Records commitments and balances one after the other, and reads now and then what it wrote. */
final class BookClerk extends Clerk {

    private static final int EVERY = 3;

    private final List<String> fundIds;
    private int recorded;
    private long committed;
    private long called;
    private long distributed;
    private long nav;

    BookClerk(Desk desk, Promises promises, Partners partners, List<String> fundIds) {
        super(desk, promises, partners);
        this.fundIds = List.copyOf(fundIds);
    }

    /** The sums of every acknowledged amount, in minor units; read once the clerk has stopped. */
    @Override
    Totals totals() {
        return new Totals(committed, called, distributed, nav);
    }

    @Override
    void work() throws InterruptedException {
        var fundId = fundIds.get(recorded++ % fundIds.size());
        var amount = ThreadLocalRandom.current().nextLong(1, 1_000_000_000_00L);
        var partnerId = onboard();
        var commitmentId =
                partnerId.isEmpty()
                        ? Optional.<String>empty()
                        : commit(fundId, partnerId.get(), amount);
        if (commitmentId.isPresent()) {
            committed += amount;
            reportBalance(fundId, partnerId.get(), commitmentId.get(), amount);
        }
    }

    private void reportBalance(String fundId, String partnerId, String commitmentId, long amount)
            throws InterruptedException {
        var random = ThreadLocalRandom.current();
        var balance = new HashMap<String, Object>();
        balance.put("commitmentId", commitmentId);
        balance.put("asOf", "2024-12-31");
        balance.put("calledCents", random.nextLong(amount));
        balance.put("distributedCents", random.nextLong(amount));
        balance.put("recallableCents", 0);
        balance.put("navCents", random.nextLong(amount));
        var answer = desk().settle("/api/funds/%s/opening-balances".formatted(fundId), balance);
        if (answer.isPresent()) {
            var calledHere = (long) balance.get("calledCents");
            called += calledHere;
            distributed += (long) balance.get("distributedCents");
            nav += (long) balance.get("navCents");
            if (recorded % EVERY == 0) {
                readBack(answer.get(), partnerId, calledHere);
            }
        }
    }

    /** Whoever asks for what was just written gets that, or is told to come back. */
    private void readBack(Api.Answer command, String partnerId, long calledHere) {
        var answer = desk().readAfter(command, "/api/lp/%s/summary".formatted(partnerId));
        if (answer.isPresent() && calledIn(answer.get()) != calledHere) {
            promises()
                    .surprise(
                            "after %s, %d were not called: %s"
                                    .formatted(command, calledHere, answer.get()));
        }
    }

    private static long calledIn(Api.Answer summary) {
        return summary.json().path("totals").path(0).path("totalCalledCents").asLong();
    }

    private Optional<String> onboard() throws InterruptedException {
        return onboard("Partner " + UUID.randomUUID());
    }
}
