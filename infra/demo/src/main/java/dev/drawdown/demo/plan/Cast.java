package dev.drawdown.demo.plan;

import dev.drawdown.event.EntityType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The investors: forty by name, and as many more as are asked for. */
final class Cast {

    private static final int NAMED = 40;

    private static final List<String> PLACES =
            List.of(
                    "Alderney",
                    "Ashcombe",
                    "Barrowfield",
                    "Bellmere",
                    "Birkdale",
                    "Bluewater",
                    "Brackenridge",
                    "Calder",
                    "Carrow",
                    "Clearbrook",
                    "Coldharbour",
                    "Copperhill",
                    "Crestline",
                    "Dunmore",
                    "Eastvale",
                    "Elmstead",
                    "Fairhaven",
                    "Fenwick",
                    "Foxglove",
                    "Glenmorrow",
                    "Goldcrest",
                    "Greenwater",
                    "Halcyon",
                    "Hartsmere",
                    "Hazelwood",
                    "Highgarth",
                    "Inverlea",
                    "Kestrel Bay",
                    "Kingsbarrow",
                    "Lakemont",
                    "Lindale",
                    "Longmead",
                    "Maplecrest",
                    "Marlowe",
                    "Millbrook",
                    "Mossgate",
                    "Newhaven",
                    "Northmoor",
                    "Oakhurst",
                    "Old Harbor",
                    "Orchard",
                    "Pinecrest",
                    "Quillon",
                    "Ravenna",
                    "Redcliff",
                    "Ridgeway",
                    "Riverton",
                    "Rosefield",
                    "Saltmarsh",
                    "Seabrook",
                    "Shorecliff",
                    "Silver Fork",
                    "Southgate",
                    "Springdale",
                    "Stonebridge",
                    "Summerhill",
                    "Sycamore",
                    "Thornbury",
                    "Three Pines",
                    "Torrent",
                    "Upland",
                    "Valemont",
                    "Walden",
                    "Westerly",
                    "Whitecap",
                    "Willowmere",
                    "Windrush",
                    "Wolfpoint",
                    "Woodlark",
                    "Yellowstone Gap");

    private static final List<Kind> KINDS =
            List.of(
                    kind(EntityType.INSTITUTIONAL, "Teachers' Pension Fund"),
                    kind(EntityType.INSTITUTIONAL, "Police and Fire Retirement System"),
                    kind(EntityType.INSTITUTIONAL, "Municipal Employees' Fund"),
                    kind(EntityType.INSTITUTIONAL, "Mutual Insurance Company"),
                    kind(EntityType.INSTITUTIONAL, "Life Assurance Society"),
                    kind(EntityType.INSTITUTIONAL, "Hospital Workers' Pension Plan"),
                    kind(EntityType.INSTITUTIONAL, "Carpenters' Annuity Fund"),
                    kind(EntityType.INSTITUTIONAL, "Reinsurance Group"),
                    kind(EntityType.INSTITUTIONAL, "Development Bank"),
                    kind(EntityType.INSTITUTIONAL, "Fund of Funds"),
                    kind(EntityType.FOUNDATION, "University Endowment"),
                    kind(EntityType.FOUNDATION, "Community Foundation"),
                    kind(EntityType.FOUNDATION, "Museum Endowment"),
                    kind(EntityType.FOUNDATION, "Health Foundation"),
                    kind(EntityType.FOUNDATION, "Arts Foundation"),
                    kind(EntityType.FOUNDATION, "College Endowment"),
                    kind(EntityType.FAMILY_OFFICE, "Family Office"),
                    kind(EntityType.FAMILY_OFFICE, "Heritage Partners"),
                    kind(EntityType.FAMILY_OFFICE, "Patrimony"),
                    kind(EntityType.FAMILY_OFFICE, "Holdings"),
                    kind(EntityType.TRUST, "Family Trust"),
                    kind(EntityType.TRUST, "Children's Trust"),
                    kind(EntityType.TRUST, "Dynasty Trust"),
                    kind(EntityType.TRUST, "Settlement of 1987"),
                    kind(EntityType.TRUST, "Charitable Lead Trust"),
                    kind(EntityType.INDIVIDUAL, "Helen"),
                    kind(EntityType.INDIVIDUAL, "Marcus"),
                    kind(EntityType.INDIVIDUAL, "Leonora"));

    private record Kind(EntityType type, String words) {

        String nameAt(String place) {
            return type == EntityType.INDIVIDUAL ? words + " " + place : place + " " + words;
        }
    }

    private Cast() {}

    static List<PartnerProfile> of(int partners) {
        var cast = new ArrayList<>(named());
        for (var number = cast.size(); number < partners; number++) {
            cast.add(more(number));
        }
        return List.copyOf(cast.subList(0, partners));
    }

    private static PartnerProfile more(int number) {
        var index = number - NAMED;
        var place = PLACES.get(index % PLACES.size());
        var kind = KINDS.get((index / PLACES.size() + index) % KINDS.size());
        var round = index / (PLACES.size() * KINDS.size());
        var name = kind.nameAt(place) + (round == 0 ? "" : " " + (round + 1));
        return new PartnerProfile(
                number,
                kind.type(),
                name,
                "US",
                kind.type() == EntityType.INDIVIDUAL ? name : "Investor Services, " + place,
                "",
                "en-US");
    }

    private static List<PartnerProfile> named() {
        try (var file = Cast.class.getResourceAsStream("partners.txt")) {
            var lines =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .toList();
            var cast = new ArrayList<PartnerProfile>(lines.size());
            for (var line : lines) {
                cast.add(read(cast.size(), line.split("\\|", -1)));
            }
            return cast;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PartnerProfile read(int number, String[] cells) {
        return new PartnerProfile(
                number,
                EntityType.valueOf(cells[0].strip().toUpperCase(Locale.ROOT)),
                cells[1].strip(),
                cells[2].strip(),
                cells[3].strip(),
                cells[4].strip(),
                cells[5].strip());
    }

    private static Kind kind(EntityType type, String words) {
        return new Kind(type, words);
    }
}
