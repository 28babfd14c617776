package dev.drawdown.local.faults;

import dev.drawdown.local.Totals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Calls capital from the partners of one fund and takes in what they pay; tries in between what no
 * rule allows. Several of them share the fund, through both command sides.
 */
final class CallClerk extends Clerk {

    private static final int PARTNERS = 3;
    private static final long COMMITMENT = 1_000_000_000_000_00L;
    private static final long MOST_CALLED = 1_000_00L;
    private static final String NEVER_SEEN = "0".repeat(64);

    private final String fundId;
    private final List<String> commitmentIds = new ArrayList<>();
    private long committed;
    private long called;

    CallClerk(Desk desk, Promises promises, Partners partners, String fundId) {
        super(desk, promises, partners);
        this.fundId = fundId;
    }

    @Override
    Totals totals() {
        return new Totals(committed, called, 0, 0);
    }

    @Override
    void work() throws InterruptedException {
        if (commitmentIds.size() < PARTNERS) {
            gainPartner();
        } else {
            callAndCollect();
        }
    }

    private void gainPartner() throws InterruptedException {
        var partnerId = onboard("Called " + UUID.randomUUID());
        if (partnerId.isPresent()) {
            var commitmentId = commit(fundId, partnerId.get(), COMMITMENT);
            commitmentId.ifPresent(commitmentIds::add);
            committed += commitmentId.isPresent() ? COMMITMENT : 0;
        }
    }

    private void callAndCollect() throws InterruptedException {
        var amounts =
                commitmentIds.stream()
                        .map(id -> ThreadLocalRandom.current().nextLong(1, MOST_CALLED))
                        .toList();
        var call = settle(at("capital-calls"), call(amounts, Map.of()));
        if (call.isPresent()) {
            called += sum(amounts);
            collect(at("capital-calls/%s/payments".formatted(call.get().text("callId"))), amounts);
        }
        desk().expectRefusal(
                        at("capital-calls"),
                        call(amounts, Map.of("previewHash", NEVER_SEEN)),
                        "PREVIEW_OUTDATED");
        desk().expectRefusal(
                        at("capital-calls"),
                        call(amounts.stream().map(amount -> COMMITMENT).toList(), Map.of()),
                        "CALL_EXCEEDS_UNFUNDED");
    }

    private void collect(String payments, List<Long> amounts) throws InterruptedException {
        var first = Map.of("payments", List.of(payment(0, amounts.getFirst())));
        if (settle(payments, first).isPresent()) {
            desk().expectRefusal(payments, first, "CALL_ALREADY_PAID");
        }
        var others = new ArrayList<Map<String, Object>>();
        for (var line = 1; line < amounts.size(); line++) {
            others.add(payment(line, amounts.get(line)));
        }
        settle(payments, Map.of("payments", others));
    }

    private Map<String, Object> payment(int line, long amount) {
        return Map.of(
                "commitmentId",
                commitmentIds.get(line),
                "amountCents",
                amount,
                "valueDate",
                "2024-02-10");
    }

    /** By hand, so that everybody's amount is known beforehand. */
    private Map<String, Object> call(List<Long> amounts, Map<String, Object> more) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var line = 0; line < amounts.size(); line++) {
            lines.add(
                    Map.of(
                            "commitmentId",
                            commitmentIds.get(line),
                            "amountsCents",
                            List.of(amounts.get(line))));
        }
        var body = new HashMap<String, Object>(more);
        body.put("noticeDate", "2024-02-01");
        body.put("dueDate", "2024-02-15");
        body.put("parts", List.of(Map.of("type", "investments", "amountCents", sum(amounts))));
        body.put("lines", lines);
        return body;
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    private String at(String route) {
        return "/api/funds/%s/%s".formatted(fundId, route);
    }
}
