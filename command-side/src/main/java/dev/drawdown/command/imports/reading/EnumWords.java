package dev.drawdown.command.imports.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Constants as files and the ledger write them: in lower case, words joined by underscores. */
public final class EnumWords {

    private EnumWords() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public static Set<String> all(Enum<?>[] constants) {
        return Arrays.stream(constants).map(EnumWords::of).collect(Collectors.toUnmodifiableSet());
    }

    public static <E extends Enum<E>> E named(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
