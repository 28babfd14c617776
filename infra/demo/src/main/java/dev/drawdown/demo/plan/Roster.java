package dev.drawdown.demo.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who commits to a fund, and how much. */
record Roster(FundProfile fund, List<PartnerProfile> cast, Dice dice) {

    /** Commitments are whole multiples of 250,000. */
    private static final long UNIT = 250_000_00L;

    /** Those who have a login are never without funds; a default needs one who has none. */
    private static final Map<Integer, Set<Integer>> ALWAYS =
            Map.of(
                    0, Set.of(0, 2, 3, 5, 7, 9, 11),
                    1, Set.of(1, 3, 4, 6, 8, 9),
                    29, Set.of(4, 7, 9),
                    30, Set.of(1, 6, 9),
                    31, Set.of(4, 9, 10),
                    33, Set.of(5),
                    34, Set.of(10),
                    35, Set.of(8));

    List<Pledge> pledges() {
        var pledges = new ArrayList<Pledge>();
        for (var number : chosen()) {
            var partner = cast.get(number);
            pledges.add(Pledge.of(pledges.size(), partner, amount(partner)));
        }
        return List.copyOf(pledges);
    }

    private Set<Integer> chosen() {
        var all = cast.stream().map(PartnerProfile::number).toList();
        if (fund.has(Incident.EVERY_PARTNER)) {
            return new TreeSet<>(all);
        }
        var chosen = new TreeSet<Integer>();
        ALWAYS.forEach(
                (partner, funds) -> {
                    if (funds.contains(fund.number())) {
                        chosen.add(partner);
                    }
                });
        all.stream()
                .filter(number -> !ALWAYS.containsKey(number))
                .sorted(Comparator.comparingLong(dice::rank))
                .limit(Math.max(0, fund.seats() - chosen.size()))
                .forEach(chosen::add);
        return chosen;
    }

    private long amount(PartnerProfile partner) {
        var what = "amount " + partner.number();
        var units =
                switch (partner.type()) {
                    case INSTITUTIONAL -> dice.between(40, 200, what);
                    case FOUNDATION -> dice.between(12, 60, what);
                    case FAMILY_OFFICE -> dice.between(8, 48, what);
                    case TRUST -> dice.between(4, 20, what);
                    case INDIVIDUAL -> dice.between(2, 10, what);
                };
        return units * UNIT;
    }
}
