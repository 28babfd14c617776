package dev.drawdown.demo.plan;

import static dev.drawdown.demo.plan.Incident.*;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The manager's funds: twelve by name, and as many more of the same shapes as are asked for. */
final class Shelf {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final int MORE_SEATS = 5;

    private static final List<FundProfile> TWELVE =
            List.of(
                    fund("Birchwood Buyout Fund IV", Strategy.BUYOUT, USD, 40, 13, Set.of()),
                    fund(
                            "Nordlys Infrastructure Fund II",
                            Strategy.INFRASTRUCTURE,
                            EUR,
                            38,
                            12,
                            Set.of(WITHHELD_TAX)),
                    fund(
                            "Kestrel Ventures III",
                            Strategy.VENTURE,
                            USD,
                            35,
                            14,
                            Set.of(WRONG_PAYMENT, BUSY)),
                    fund(
                            "Meridian Growth Equity II",
                            Strategy.GROWTH,
                            USD,
                            32,
                            13,
                            Set.of(WRONG_CALL, DECLARED_DISTRIBUTION)),
                    fund(
                            "Lindenhof Real Estate Partners III",
                            Strategy.REAL_ESTATE,
                            EUR,
                            29,
                            12,
                            Set.of(WITHHELD_TAX, RECALLABLE)),
                    fund(
                            "Cobalt Secondaries Fund V",
                            Strategy.SECONDARIES,
                            USD,
                            26,
                            13,
                            Set.of(CURED_DEFAULT)),
                    fund(
                            "Havenbridge Private Credit Fund I",
                            Strategy.PRIVATE_CREDIT,
                            USD,
                            24,
                            14,
                            Set.of(RECALLABLE, DAILY_VALUES)),
                    fund(
                            "Atlas Mid-Market Buyout VI",
                            Strategy.BUYOUT,
                            USD,
                            21,
                            15,
                            Set.of(FOUR_EYES, INCREASED_COMMITMENT, BUSY)),
                    fund(
                            "Solène Climate Growth I",
                            Strategy.GROWTH,
                            EUR,
                            17,
                            12,
                            Set.of(LASTING_DEFAULT)),
                    fund(
                            "Drumlin Flagship Buyout Fund V",
                            Strategy.BUYOUT,
                            USD,
                            11,
                            40,
                            Set.of(EVERY_PARTNER, FOUR_EYES, WAITING_PROPOSAL)),
                    fund("Kestrel Ventures V", Strategy.VENTURE, USD, 8, 14, Set.of(OVERDUE_LINE)),
                    fund(
                            "Fjordgate Infrastructure Fund IV",
                            Strategy.INFRASTRUCTURE,
                            EUR,
                            5,
                            13,
                            Set.of(OPEN_CALL)));

    private static final List<String> FIRST_WORDS =
            List.of(
                    "Alder",
                    "Basalt",
                    "Cinder",
                    "Dovetail",
                    "Ember",
                    "Fathom",
                    "Granite",
                    "Heron",
                    "Ironbark",
                    "Juniper",
                    "Keystone",
                    "Larch",
                    "Moorland",
                    "Northgate",
                    "Osprey",
                    "Pinnacle",
                    "Quarry",
                    "Redwood",
                    "Sable",
                    "Tidewater",
                    "Umber",
                    "Vantage",
                    "Windmill",
                    "Yarrow",
                    "Zephyr");
    private static final List<String> NUMERALS = List.of("I", "II", "III", "IV", "V", "VI", "VII");

    private Shelf() {}

    static List<FundProfile> of(int funds) {
        return IntStream.range(0, funds).mapToObj(Shelf::fund).toList();
    }

    private static FundProfile fund(int number) {
        var shape = TWELVE.get(number % TWELVE.size());
        if (number < TWELVE.size()) {
            return numbered(shape, number, shape.name(), shape.quarters(), shape.seats());
        }
        return numbered(
                shape,
                number,
                moreNames(number, shape.strategy()),
                Math.max(4, shape.quarters() - number % 3),
                shape.seats() * MORE_SEATS);
    }

    /**
     * Only one fund has all partners, and one a value a day, or the large demo would be nothing but
     * that.
     */
    private static FundProfile numbered(
            FundProfile shape, int number, String name, int quarters, int seats) {
        var incidents =
                number < TWELVE.size()
                        ? shape.incidents()
                        : shape.incidents().stream()
                                .filter(incident -> incident != EVERY_PARTNER)
                                .filter(incident -> incident != DAILY_VALUES)
                                .collect(Collectors.toUnmodifiableSet());
        return new FundProfile(
                number, name, shape.strategy(), shape.currency(), quarters, seats, incidents);
    }

    private static String moreNames(int number, Strategy strategy) {
        var words = strategy.words();
        var round = number / FIRST_WORDS.size();
        return "%s %s%s %s"
                        .formatted(
                                FIRST_WORDS.get(number % FIRST_WORDS.size()),
                                Character.toUpperCase(words.charAt(0)),
                                words.substring(1),
                                NUMERALS.get(round % NUMERALS.size()))
                + (round < NUMERALS.size() ? "" : "-" + round / NUMERALS.size());
    }

    private static FundProfile fund(
            String name,
            Strategy strategy,
            Currency currency,
            int quarters,
            int seats,
            Set<Incident> incidents) {
        return new FundProfile(0, name, strategy, currency, quarters, seats, incidents);
    }
}
