package dev.drawdown.projection.capital;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an event does to accounts, and the money between partners and fund in it.
 *
 * @param facts an account that only loses facts, or none, has an empty list here
 */
record Movement(Map<Account, List<Fact>> facts, Map<Account, List<CashFlow>> flows) {

    Movement() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void touch(Account account) {
        facts.computeIfAbsent(account, _ -> new ArrayList<>());
    }

    void put(Account account, Fact fact) {
        facts.computeIfAbsent(account, _ -> new ArrayList<>()).add(fact);
    }

    void put(Account account, CashFlow flow) {
        flows.computeIfAbsent(account, _ -> new ArrayList<>()).add(flow);
    }

    void put(Account account, Fact fact, CashFlow flow) {
        put(account, fact);
        put(account, flow);
    }
}
