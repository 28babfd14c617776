package dev.drawdown.demo.plan;

import java.util.Currency;
import java.util.Set;

/**
 * What is known of a fund before its history.
 *
 * @param quarters how old it is on the last day
 * @param seats about how many partners commit
 */
record FundProfile(
        int number,
        String name,
        Strategy strategy,
        Currency currency,
        int quarters,
        int seats,
        Set<Incident> incidents) {

    boolean has(Incident incident) {
        return incidents.contains(incident);
    }
}
