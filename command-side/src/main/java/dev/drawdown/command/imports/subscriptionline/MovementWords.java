package dev.drawdown.command.imports.subscriptionline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words for what moved and what for, as files and the ledger write them. */
final class MovementWords {

    private MovementWords() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Set<String> all(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(MovementWords::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    static <E extends Enum<E>> E named(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
