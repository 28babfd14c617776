package dev.drawdown.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads every partner's figures with that partner's own token, date by date. */
final class ReadBack {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** How long figures may still be on their way after the first sight of the last position. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Api api;
    private final Map<String, Map<LocalDate, Map<String, Figures>>> byPartner =
            new LinkedHashMap<>();
    private final boolean manyDates;

    ReadBack(Api api, PensionFile file) {
        this.api = api;
        file.positions()
                .forEach(
                        (held, figures) ->
                                byPartner
                                        .computeIfAbsent(held.partner(), _ -> new TreeMap<>())
                                        .computeIfAbsent(held.asOf(), _ -> new LinkedHashMap<>())
                                        .put(held.fund(), figures));
        this.manyDates = file.positions().keySet().stream().map(Held::asOf).distinct().count() > 1;
    }

    /** Waits until the read side has folded the ledger up to here. */
    void awaitPosition(long position) {
        Instant end = Instant.now().plus(LONGEST);
        while (api.get("administrator", "/api/funds?limit=1").asOfPosition() < position) {
            if (Instant.now().isAfter(end)) {
                throw new Failure(
                        "the read side has not reached position %d after %s"
                                .formatted(position, LONGEST));
            }
            Pause.of(POLL);
        }
    }

    Report compareAll() {
        Instant end = Instant.now().plus(GRACE);
        Report report = new Report();
        byPartner.forEach(
                (partner, dates) ->
                        dates.forEach(
                                (asOf, funds) -> report.add(compare(partner, asOf, funds, end))));
        return report;
    }

    /** Partitions are folded side by side: what is not there yet may come in a moment. */
    private Report compare(
            String partner, LocalDate asOf, Map<String, Figures> funds, Instant end) {
        while (true) {
            Report report = new Comparison(partner, asOf, funds).with(summary(partner, asOf));
            if (report.differences().isEmpty() || Instant.now().isAfter(end)) {
                return report;
            }
            Pause.of(POLL);
        }
    }

    private Summary summary(String partner, LocalDate asOf) {
        String path = "/api/lp/summary" + (manyDates ? "?asOf=" + asOf : "");
        return api.read(api.get("lp:" + partner, path).body(), Summary.class);
    }
}
