package dev.drawdown.local.faults;

import dev.drawdown.local.Api;
import dev.drawdown.local.Totals;
import java.util.Map;
import java.util.Optional;

/** Somebody at work, one command after the other. */
abstract class Clerk {

    private final Desk desk;
    private final Promises promises;
    private final Partners partners;

    Clerk(Desk desk, Promises promises, Partners partners) {
        this.desk = desk;
        this.promises = promises;
        this.partners = partners;
    }

    /** One piece of work. */
    abstract void work() throws InterruptedException;

    /** What it has put into the books, in minor units. */
    abstract Totals totals();

    Desk desk() {
        return desk;
    }

    Promises promises() {
        return promises;
    }

    Optional<String> onboard(String name) throws InterruptedException {
        var partnerId =
                desk.settle(
                                "/api/limited-partners",
                                Map.of("entityType", "institutional", "legalName", name))
                        .map(answer -> answer.text("partnerId"));
        partnerId.ifPresent(partners::add);
        return partnerId;
    }

    Optional<String> commit(String fundId, String partnerId, long amount)
            throws InterruptedException {
        return desk.settle(
                        "/api/funds/%s/commitments".formatted(fundId),
                        Map.of(
                                "partnerId", partnerId,
                                "amountCents", amount,
                                "effectiveDate", "2020-01-15"))
                .map(answer -> answer.text("commitmentId"));
    }

    /** The 201 of a command, if there is one. */
    Optional<Api.Answer> settle(String path, Object body) throws InterruptedException {
        return desk.settle(path, body);
    }
}
