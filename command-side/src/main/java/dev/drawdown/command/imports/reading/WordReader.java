package dev.drawdown.command.imports.reading;

import dev.drawdown.command.imports.mapping.Field;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words of which only some are known. */
public final class WordReader {

    private static final Set<String> COUNTRIES =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private static final Set<String> TRUTHS = Set.of("true", "false");

    private WordReader() {}

    /** One of the known words, which are in lower case; blank is a problem. */
    public static @Nullable String oneOf(Cells cells, Field field, Set<String> known) {
        String stated = cells.required(field);
        if (stated == null) {
            return null;
        }
        String value = stated.toLowerCase(Locale.ROOT);
        if (!known.contains(value)) {
            cells.wrong(field, "is none of " + String.join(", ", known.stream().sorted().toList()));
        }
        return value;
    }

    /** {@code true} or {@code false}; blank is a problem. */
    public static @Nullable Boolean truth(Cells cells, Field field) {
        String stated = oneOf(cells, field, TRUTHS);
        return stated == null ? null : Boolean.valueOf(stated);
    }

    /** A country; absent where the cell is blank. */
    public static @Nullable String country(Cells cells, Field field) {
        String stated = cells.text(field);
        if (stated == null) {
            return null;
        }
        String country = stated.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            cells.wrong(field, "is not a country of ISO 3166-1 (two letters)");
        }
        return country;
    }
}
