package dev.drawdown.gateway.summary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.drawdown.figures.Missing;
import dev.drawdown.gateway.figure.Pool;
import dev.drawdown.gateway.figure.Rate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rates of funds that stand as of one date in one currency, pooled. A rate is remembered by the
 * versions of the snapshots that it was struck at: whatever moves one of its flows or values makes
 * another version, so that what is remembered never has to be forgotten, and flows are read only
 * for what nobody has asked for yet.
 */
@Component
class PooledRates {

    private static final int REMEMBERED = 20_000;

    /** Which totals a rate belongs to. */
    record Group(String currency, LocalDate standsAsOf) {}

    private record Version(UUID commitmentId, LocalDate date, long knownFrom) {}

    private final Cache<List<Version>, Rate> solved =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** All of them, if none needs flows that have not been solved yet. */
    Optional<Map<Group, Rate>> withoutFlows(List<Standing> standings) {
        Map<Group, Rate> rates = new HashMap<>();
        for (var group : groups(standings).entrySet()) {
            Rate rate = known(group.getValue());
            if (rate == null) {
                return Optional.empty();
            }
            rates.put(group.getKey(), rate);
        }
        return Optional.of(rates);
    }

    /** All of them; the standings have their flows. */
    Map<Group, Rate> withFlows(List<Standing> standings, LocalDate lastDay) {
        Map<Group, Rate> rates = new HashMap<>();
        groups(standings)
                .forEach(
                        (group, of) -> {
                            Rate rate = known(of);
                            rates.put(group, rate == null ? solved(of, lastDay) : rate);
                        });
        return rates;
    }

    private static Map<Group, List<Standing>> groups(List<Standing> standings) {
        return standings.stream()
                .collect(Collectors.groupingBy(one -> new Group(one.currency(), one.standsAsOf())));
    }

    private @Nullable Rate known(List<Standing> group) {
        if (group.size() == 1) {
            return group.getFirst().rate();
        }
        Missing lack = lack(group);
        if (lack != null) {
            return Rate.none(lack);
        }
        List<Version> versions = versions(group);
        return versions.isEmpty() ? null : solved.getIfPresent(versions);
    }

    private static @Nullable Missing lack(List<Standing> group) {
        Missing lack = null;
        for (Standing standing : group) {
            Missing own = standing.lack();
            lack = lack == null || own == Missing.UNDATED_HISTORY ? own : lack;
        }
        return lack;
    }

    private Rate solved(List<Standing> group, LocalDate lastDay) {
        Pool pool = new Pool();
        group.forEach(standing -> standing.pourInto(pool, lastDay));
        Rate rate = pool.rate();
        List<Version> versions = versions(group);
        if (!versions.isEmpty()) {
            solved.put(versions, rate);
        }
        return rate;
    }

    /** Empty where one of them has a value but no snapshot, and so no version. */
    private static List<Version> versions(List<Standing> group) {
        if (group.stream().anyMatch(one -> one.knownFrom() == null || one.snapshotDate() == null)) {
            return List.of();
        }
        return group.stream()
                .map(PooledRates::version)
                .sorted(Comparator.comparing(Version::commitmentId))
                .toList();
    }

    private static Version version(Standing of) {
        LocalDate date = of.snapshotDate();
        Long knownFrom = of.knownFrom();
        if (date == null || knownFrom == null) {
            throw new IllegalArgumentException("no snapshot");
        }
        return new Version(of.commitmentId(), date, knownFrom);
    }
}
