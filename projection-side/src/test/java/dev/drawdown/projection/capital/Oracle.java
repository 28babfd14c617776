package dev.drawdown.projection.capital;

import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.reference.References;
import dev.drawdown.projection.version.Moment;
import dev.drawdown.projection.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What must come out, the slow way: after every event everything is worked out anew from all
 * entries that stand so far, and what differs from before is a new version.
 */
final class Oracle {

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final NavigableMap<LocalDate, Boolean> fundDates = new TreeMap<>();
    private final Map<UUID, NavigableMap<LocalDate, List<Fact>>> facts = new HashMap<>();
    private Map<UUID, NavigableMap<LocalDate, Standing>> standing = Map.of();
    private NavigableMap<LocalDate, Totals> fund = new TreeMap<>();
    private final Map<UUID, List<Version<Standing>>> versions = new HashMap<>();
    private final List<Version<Totals>> fundVersions = new ArrayList<>();

    static Oracle of(List<LedgerEntry> entries) {
        Oracle oracle = new Oracle();
        entries.forEach(oracle::know);
        return oracle;
    }

    List<Version<Standing>> versions(UUID commitmentId) {
        return versions.getOrDefault(commitmentId, List.of());
    }

    /** The fund's sums; whether a date was marked is not looked at. */
    List<Version<Totals>> fundVersions() {
        return fundVersions;
    }

    NavigableMap<LocalDate, Standing> standing(UUID commitmentId) {
        return standing.getOrDefault(commitmentId, new TreeMap<>());
    }

    private void know(LedgerEntry entry) {
        if (entry.event() instanceof EntryReversed reversal) {
            entries.removeIf(known -> known.eventId().equals(reversal.entryId()));
        } else {
            entries.add(entry);
        }
        facts.values().forEach(Map::clear);
        References references = new References();
        entries.forEach(references::expect);
        entries.forEach(standingEntry -> take(standingEntry, references));
        Moment now = new Moment(entry.position(), entry.recordedAt());
        Map<UUID, NavigableMap<LocalDate, Standing>> all = new HashMap<>();
        facts.forEach((id, days) -> all.put(id, standings(days)));
        all.forEach(
                (id, after) ->
                        compare(
                                versions.computeIfAbsent(id, _ -> new ArrayList<>()),
                                standing(id),
                                after,
                                now));
        NavigableMap<LocalDate, Totals> sums = new TreeMap<>();
        fundDates.keySet().forEach(date -> sums.put(date, sum(all, date)));
        compare(fundVersions, fund, sums, now);
        standing = all;
        fund = sums;
    }

    private void take(LedgerEntry entry, References references) {
        Effect effect = Effect.of(entry, references);
        if (effect == null) {
            return;
        }
        effect.dates().forEach(date -> fundDates.put(date, true));
        effect.facts().forEach((account, news) -> take(account.commitmentId(), news));
        InMemory.pay(entry, references);
    }

    private void take(UUID commitmentId, List<Fact> news) {
        var days = facts.computeIfAbsent(commitmentId, _ -> new TreeMap<>());
        news.forEach(fact -> days.computeIfAbsent(fact.date(), _ -> new ArrayList<>()).add(fact));
    }

    private static NavigableMap<LocalDate, Standing> standings(
            NavigableMap<LocalDate, List<Fact>> days) {
        NavigableMap<LocalDate, Standing> standings = new TreeMap<>();
        Standing before = null;
        for (var day : days.entrySet()) {
            before = Standing.on(day.getKey(), before, day.getValue());
            standings.put(day.getKey(), before);
        }
        return standings;
    }

    private static Totals sum(Map<UUID, NavigableMap<LocalDate, Standing>> all, LocalDate date) {
        Totals sum = Totals.NONE;
        for (var standings : all.values()) {
            var at = standings.floorEntry(date);
            sum = sum.plus(Totals.of(at == null ? null : at.getValue()));
        }
        return sum;
    }

    private static <S> void compare(
            List<Version<S>> versions,
            NavigableMap<LocalDate, S> before,
            NavigableMap<LocalDate, S> after,
            Moment now) {
        for (LocalDate date : before.keySet()) {
            if (!after.containsKey(date)) {
                versions.replaceAll(v -> v.date().equals(date) ? closed(v, now) : v);
            }
        }
        for (LocalDate date : new TreeSet<>(after.keySet())) {
            if (!after.get(date).equals(before.get(date))) {
                versions.replaceAll(v -> v.date().equals(date) ? closed(v, now) : v);
                versions.add(new Version<>(date, after.get(date), now, null));
            }
        }
    }

    private static <S> Version<S> closed(Version<S> version, Moment now) {
        return version.until() != null
                ? version
                : new Version<>(version.date(), version.value(), version.since(), now);
    }
}
