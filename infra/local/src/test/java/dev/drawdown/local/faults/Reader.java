package dev.drawdown.local.faults;

import dev.drawdown.local.Totals;
import java.io.IOException;

/** Looks at dashboards all day, so that the caches are full of what soon is old. */
final class Reader extends Clerk {

    private final Partners partners;

    Reader(Desk desk, Promises promises, Partners partners) {
        super(desk, promises, partners);
        this.partners = partners;
    }

    @Override
    void work() {
        partners.any().ifPresent(this::look);
    }

    @Override
    Totals totals() {
        return Totals.NONE;
    }

    private void look(String partnerId) {
        try {
            var answer = desk().next().get("/api/lp/%s/summary".formatted(partnerId));
            if (answer.status() == 500) {
                promises().surprise("a dashboard was answered with " + answer);
            }
        } catch (IOException e) {
            // The door is away; what it answers later is what counts.
        }
    }
}
