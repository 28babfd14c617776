package dev.drawdown.command.fund.books;

import dev.drawdown.event.HoldingEvent;
import dev.drawdown.event.InvestmentExited;
import dev.drawdown.event.InvestmentIncomeReceived;
import dev.drawdown.event.InvestmentMade;
import dev.drawdown.event.InvestmentWrittenOff;
import dev.drawdown.event.InvestmentsValued;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All holdings of one fund, by deal. */
public final class Holdings {

    private final Map<UUID, Holding> byDeal = new LinkedHashMap<>();

    void add(Holding holding) {
        byDeal.put(holding.dealId(), holding);
    }

    void take(HoldingEvent event) {
        switch (event) {
            case InvestmentMade e -> deal(e.dealId()).buy(e.date(), e.company(), e.cost());
            case InvestmentsValued e -> e.lines().forEach(l -> deal(l.dealId()).touch(e.asOf()));
            case InvestmentIncomeReceived e -> deal(e.dealId()).touch(e.date());
            case InvestmentExited e -> exit(e);
            case InvestmentWrittenOff e -> deal(e.dealId()).close(e.date(), e.cost());
        }
    }

    private void exit(InvestmentExited event) {
        Holding holding = deal(event.dealId());
        if (event.complete()) {
            holding.close(event.date(), event.costReleased());
        } else {
            holding.release(event.date(), event.costReleased());
        }
    }

    /** Also where its purchase is missing: whoever takes one out asks what would be left. */
    private Holding deal(UUID dealId) {
        return byDeal.computeIfAbsent(dealId, Holding::new);
    }

    public Optional<Holding> find(UUID dealId) {
        return Optional.ofNullable(byDeal.get(dealId));
    }

    Collection<Holding> all() {
        return byDeal.values();
    }

    boolean areSound() {
        return byDeal.values().stream().allMatch(Holding::isSound);
    }
}
