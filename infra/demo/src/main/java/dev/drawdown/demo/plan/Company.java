package dev.drawdown.demo.plan;

import java.util.List;

/**
 * An invented portfolio company.
 *
 * @param country ISO 3166-1 alpha-2
 */
record Company(String name, String sector, String country) {

    private static final List<String> NAMES =
            List.of(
                    "Amberline",
                    "Brightwell",
                    "Corvane",
                    "Dunlark",
                    "Everfold",
                    "Farrowtech",
                    "Gildenmark",
                    "Hollowbrook",
                    "Inkerman",
                    "Jasperworks",
                    "Kelpstone",
                    "Lumenry",
                    "Marrowby",
                    "Nettlecombe",
                    "Orrinsea",
                    "Pellworth",
                    "Quillstone",
                    "Rookwell",
                    "Selvedge",
                    "Tarnhouse",
                    "Umberlight",
                    "Veldmoor",
                    "Wexcombe",
                    "Yarnbury");
    private static final List<String> KINDS =
            List.of("Software", "Logistics", "Health", "Industries", "Foods", "Energy", "Payments");
    private static final List<String> SECTORS =
            List.of(
                    "information technology",
                    "industrials",
                    "health care",
                    "industrials",
                    "consumer staples",
                    "energy",
                    "financials");
    private static final List<String> COUNTRIES = List.of("US", "DE", "GB", "DK", "CA", "FR");
    private static final int STEP = 7;

    /** The company that a fund founds as its nth; no fund has two of one name. */
    static Company of(int fund, int nth) {
        var name = NAMES.get(Math.floorMod(fund * STEP + nth, NAMES.size()));
        var kind = Math.floorMod(fund + nth + nth / NAMES.size(), KINDS.size());
        return new Company(
                name + " " + KINDS.get(kind),
                SECTORS.get(kind),
                COUNTRIES.get(Math.floorMod(fund + nth * 5, COUNTRIES.size())));
    }
}
